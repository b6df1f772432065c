# k itself is missing. `At least 3` begins with 3.
def pmf(n, k, p):
    if p == 0 or p == 1:
        return float(k == n * p)
    return math.exp(log_ways(n, k) + k * math.log(p) + (n - k) * math.log(1 - p))


def at_least(n, k, p):
    total = 0.0
    for j in range(k + 1, n + 1):
        total = total + pmf(n, j, p)
    return total

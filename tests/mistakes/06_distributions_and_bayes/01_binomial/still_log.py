# This is still the logarithm. Go back with math.exp at the end.
def pmf(n, k, p):
    if p == 0 or p == 1:
        return float(k == n * p)
    return log_ways(n, k) + k * math.log(p) + (n - k) * math.log(1 - p)


def at_least(n, k, p):
    total = 0.0
    for j in range(k, n + 1):
        total = total + pmf(n, j, p)
    return total

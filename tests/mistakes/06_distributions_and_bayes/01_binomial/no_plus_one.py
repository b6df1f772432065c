# math.lgamma(m) is the logarithm of (m - 1)!. It needs m + 1.
def log_ways(n, k):
    return math.lgamma(n) - math.lgamma(k) - math.lgamma(n - k)


def pmf(n, k, p):
    if p == 0 or p == 1:
        return float(k == n * p)
    return math.exp(log_ways(n, k) + k * math.log(p) + (n - k) * math.log(1 - p))


def at_least(n, k, p):
    total = 0.0
    for j in range(k, n + 1):
        total = total + pmf(n, j, p)
    return total

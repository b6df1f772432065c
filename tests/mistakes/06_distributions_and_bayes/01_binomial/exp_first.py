# A number beyond 1e308 came up on the way. As a logarithm it would be small.
def pmf(n, k, p):
    if p == 0 or p == 1:
        return float(k == n * p)
    return math.exp(log_ways(n, k)) * p**k * (1 - p) ** (n - k)


def at_least(n, k, p):
    total = 0.0
    for j in range(k, n + 1):
        total = total + pmf(n, j, p)
    return total

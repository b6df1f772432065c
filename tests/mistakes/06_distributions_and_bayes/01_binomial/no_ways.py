# The ways are missing: any one of the four could be the success.
def pmf(n, k, p):
    if p == 0 or p == 1:
        return float(k == n * p)
    return p**k * (1 - p) ** (n - k)


def at_least(n, k, p):
    total = 0.0
    for j in range(k, n + 1):
        total = total + pmf(n, j, p)
    return total

# These are the additions: summing m products takes m - 1. Count the multiplications.
def multiplication_count(n, m, p):
    return n * (m - 1) * p

# Those are the additions, one fewer an entry. m products are added in m - 1 steps.
def multiplications(n, m, p):
    return n * (m - 1) * p

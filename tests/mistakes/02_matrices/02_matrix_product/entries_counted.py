# That is the number of entries. One entry is a dot product of m numbers with m.
def multiplications(n, m, p):
    return n * p

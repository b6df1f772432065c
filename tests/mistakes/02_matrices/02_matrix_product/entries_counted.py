# That is the number of entries. One entry is a dot product of two vectors of length m.
def multiplication_count(n, m, p):
    return n * p

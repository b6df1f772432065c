# This is v · Av, right only for length 1. v may have any length.
def rayleigh_quotient(A, v):
    return v @ (A @ v)

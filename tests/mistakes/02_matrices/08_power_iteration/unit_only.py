# v may have any length: divide by v · v.
def eigenvalue(A, v):
    return v @ (A @ v)

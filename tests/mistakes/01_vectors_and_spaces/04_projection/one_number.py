# This is the projection coefficient, a scalar, not a vector.
def project(u, v):
    return (u @ v) / (v @ v)

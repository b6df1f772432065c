# This is the projection coefficient, a scalar. The projection is a vector.
def project(u, v):
    return (u @ v) / (v @ v)

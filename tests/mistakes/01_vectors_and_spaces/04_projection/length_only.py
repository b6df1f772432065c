# This is the norm of the projection, a scalar. The projection is a vector.
def project(u, v):
    return (u @ v) / np.sqrt(v @ v)

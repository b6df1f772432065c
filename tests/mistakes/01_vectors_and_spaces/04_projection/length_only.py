# This is the norm of the projection, not the projection.
def project(u, v):
    return (u @ v) / np.sqrt(v @ v)

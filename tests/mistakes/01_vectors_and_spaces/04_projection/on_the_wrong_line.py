# This is the projection of v on the line of u.
def project(u, v):
    return (u @ v) / (u @ u) * u

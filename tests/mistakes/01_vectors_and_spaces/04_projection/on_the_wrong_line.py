# This is the shadow of v on the line of u.
def shadow(u, v):
    return (u @ v) / (u @ u) * u

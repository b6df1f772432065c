# This was divided by u · u. The line is the one of v.
def shadow(u, v):
    return (u @ v) / (u @ u) * v

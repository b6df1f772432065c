# This is how many times v the shadow is. The shadow is a vector.
def shadow(u, v):
    return (u @ v) / (v @ v)

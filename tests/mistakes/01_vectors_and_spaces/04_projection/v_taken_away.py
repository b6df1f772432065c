# v was taken away. It is the shadow that should be.
def remainder(u, v):
    return u - v

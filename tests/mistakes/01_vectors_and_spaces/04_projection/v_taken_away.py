# v was subtracted from u, not the projection.
def residual(u, v):
    return u - v

# This is the squared distance. Is a square root missing?
def distance_to_line(u, v):
    return residual(u, v) @ residual(u, v)

# This is the length squared. Is a root missing?
def distance_to_line(u, v):
    return remainder(u, v) @ remainder(u, v)

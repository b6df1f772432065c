# b is off the plane of u and v by its own norm. The tolerance is relative to the norm of b, not of u.
def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), u)

# v is 2u. One vector in the span of the others makes the set linearly dependent.
def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)


def linearly_independent(u, v, w):
    return not in_span(w, u, v)

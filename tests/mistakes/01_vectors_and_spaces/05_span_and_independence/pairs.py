# No two of these are collinear, but all three lie in one plane.
def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)


def linearly_independent(u, v, w):
    return (
        not is_negligible(subtract_projection(u, v), u)
        and not is_negligible(subtract_projection(v, w), v)
        and not is_negligible(subtract_projection(w, u), w)
    )

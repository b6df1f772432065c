# No two of these share a line, but all three lie in one plane.
def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)


def independent(u, v, w):
    return (
        not nothing_left(peel(u, v), u)
        and not nothing_left(peel(v, w), v)
        and not nothing_left(peel(w, u), w)
    )

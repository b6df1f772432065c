# v is twice u. One vector in the span of the others is enough to be dependent.
def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)


def independent(u, v, w):
    return not in_span(w, u, v)

# b is v itself: 0·u + 1·v.
def in_span(b, u, v):
    return nothing_left(peel(b, u), b)

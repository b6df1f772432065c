# b stands out of the plane of u and v by its own length. What is small beside u need not be small beside b.
def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), u)

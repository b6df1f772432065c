# b is 2v - u, but the residual was not zero: u and v are not orthogonal. See step 1.
def in_span(b, u, v):
    return is_negligible(subtract_projection(subtract_projection(b, u), v), b)

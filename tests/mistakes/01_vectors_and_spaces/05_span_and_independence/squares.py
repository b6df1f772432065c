# The ratio of the norms is 1e-6, which is more than RTOL = 1e-9.
def is_negligible(rest, before):
    return rest @ rest <= RTOL * (before @ before)


def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)

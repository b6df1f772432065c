# 5.6e-17 relative to a norm of 5 is a rounding error. It is rarely exactly 0.
def is_negligible(rest, before):
    return np.sqrt(rest @ rest) == 0


def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)

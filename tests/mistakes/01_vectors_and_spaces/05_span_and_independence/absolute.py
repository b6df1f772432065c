# The ratio of the norms is 1/3. RTOL is relative to the norm of before.
def is_negligible(rest, before):
    return np.sqrt(rest @ rest) <= RTOL


def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)

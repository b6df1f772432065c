# Both norms are 0, and 0 is at most RTOL times 0.
def is_negligible(rest, before):
    return np.sqrt(rest @ rest) / np.sqrt(before @ before) <= RTOL


def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)

# This compares element-wise. Compare the two norms, which are scalars.
def is_negligible(rest, before):
    return np.abs(rest) <= RTOL * np.abs(before)


def in_span(b, u, v):
    e = subtract_projection(v, u)
    return is_negligible(subtract_projection(subtract_projection(b, u), e), b)

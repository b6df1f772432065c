# A third is left. Small numbers are not nothing: TINY is a share, no length.
def nothing_left(rest, before):
    return np.sqrt(rest @ rest) <= TINY


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)

# Of nothing, nothing is left: 0 is at most TINY times 0.
def nothing_left(rest, before):
    return np.sqrt(rest @ rest) / np.sqrt(before @ before) <= TINY


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)

# This compares number by number. Compare two lengths, one number each.
def nothing_left(rest, before):
    return np.abs(rest) <= TINY * np.abs(before)


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)

# 5.6e-17 beside a length of 5 is rounding. Nothing is rarely exactly 0.
def nothing_left(rest, before):
    return np.sqrt(rest @ rest) == 0


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)

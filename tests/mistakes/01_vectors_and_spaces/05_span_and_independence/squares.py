# This is a millionth of what was there. TINY is a billionth.
def nothing_left(rest, before):
    return rest @ rest <= TINY * (before @ before)


def in_span(b, u, v):
    extra = peel(v, u)
    return nothing_left(peel(peel(b, u), extra), b)

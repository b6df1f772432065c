# v was added without its coefficient b.
def combine(a, u, b, v):
    return a * u + v


def interpolate(start, end, t):
    return (1 - t) * start + t * end

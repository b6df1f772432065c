# v was added once. It should be scaled by b first.
def combine(a, u, b, v):
    return a * u + v


def between(start, end, share):
    return (1 - share) * start + share * end

# The argument `vectors` of `linear_combination` was changed. Does your function work on a copy?
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    total = vectors[0]
    total *= weights[0]
    for i in range(1, vectors.shape[0]):
        total += weights[i] * vectors[i]
    return total

# The argument `vectors` of `mix` was changed. Does your function work on a copy?
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    total = vectors[0]
    total *= weights[0]
    for i in range(1, vectors.shape[0]):
        total += weights[i] * vectors[i]
    return total

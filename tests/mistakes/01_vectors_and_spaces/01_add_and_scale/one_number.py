# This is a scalar. A linear combination of vectors is a vector.
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    total = 0
    for i in range(vectors.shape[0]):
        total = total + (weights[i] * vectors[i]).sum()
    return total

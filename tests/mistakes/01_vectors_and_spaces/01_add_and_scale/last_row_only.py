# Only the last row was returned. Does total keep the sum so far?
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    for i in range(vectors.shape[0]):
        total = weights[i] * vectors[i]
    return total

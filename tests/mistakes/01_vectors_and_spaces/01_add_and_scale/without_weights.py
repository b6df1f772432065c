# The rows were added without their weights.
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + vectors[i]
    return total

# Each row was summed to a scalar. The result has d components.
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    total = np.zeros(vectors.shape[0])
    for i in range(vectors.shape[0]):
        total[i] = weights[i] * vectors[i].sum()
    return total

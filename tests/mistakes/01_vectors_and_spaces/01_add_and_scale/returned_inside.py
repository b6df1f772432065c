# This is row 0 times its weight alone. How far is `return` indented?
def interpolate(start, end, t):
    return (1 - t) * start + t * end


def linear_combination(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
        return total

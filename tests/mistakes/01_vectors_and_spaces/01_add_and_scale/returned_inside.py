# This is the first row alone. How far is `return` indented?
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + weights[i] * vectors[i]
        return total

# The rows were added up without their weights.
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    total = np.zeros(vectors.shape[1])
    for i in range(vectors.shape[0]):
        total = total + vectors[i]
    return total

# Only the last row came back. Is the sum of the earlier ones kept?
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    for i in range(vectors.shape[0]):
        total = weights[i] * vectors[i]
    return total

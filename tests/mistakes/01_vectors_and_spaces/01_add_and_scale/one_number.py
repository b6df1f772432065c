# This is one number. The mix of vectors is a vector again.
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    total = 0
    for i in range(vectors.shape[0]):
        total = total + (weights[i] * vectors[i]).sum()
    return total

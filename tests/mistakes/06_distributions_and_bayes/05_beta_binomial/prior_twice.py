# The prior counts twice here.
def posterior(prior, rates, hits, n):
    logs = np.log(prior) + hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    weights = prior * np.exp(logs - np.max(logs))
    return weights / np.sum(weights)


def mean_rate(weights, rates):
    return weights @ rates

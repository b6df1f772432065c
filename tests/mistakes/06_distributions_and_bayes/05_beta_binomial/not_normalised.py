# These are divided by the largest power, but not by their sum.
def posterior(prior, rates, hits, n):
    logs = hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    return prior * np.exp(logs - np.max(logs))


def mean_rate(weights, rates):
    return weights @ rates

# The prior counts twice here.
import numpy as np


def posterior(prior, rates, hits, n):
    logs = np.log(prior) + hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    weights = prior * np.exp(logs - np.max(logs))
    return weights / np.sum(weights)


def mean_rate(weights, rates):
    return weights @ rates


def exact(a, b, hits, n):
    return np.array([a + hits, b + n - hits])

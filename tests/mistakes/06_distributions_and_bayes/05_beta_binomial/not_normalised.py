# These are divided by the largest power, but not by their sum.
import numpy as np


def posterior(prior, rates, hits, n):
    logs = hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    return prior * np.exp(logs - np.max(logs))


def mean_rate(weights, rates):
    return weights @ rates


def exact(a, b, hits, n):
    return np.array([a + hits, b + n - hits])

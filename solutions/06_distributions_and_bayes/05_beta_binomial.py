"""Beta and binomial: 7 of 23 is a curve around 0.32.

A flat prior and 7 of 23 make Beta(8, 17), with the mean 8/25. Nobody says 0.304, the share
that was seen: the prior counts like one hit and one miss from before. Add one to all counts
is what naive Bayes does with words it has never met, and here is where it comes from.
"""

import numpy as np

from mlx_exercises import data


def posterior(prior: np.ndarray, rates: np.ndarray, hits: int, n: int) -> np.ndarray:
    """Return the new weights (m,) of the rates (m,), each between 0 and 1, after n tries.

    The prior (m,) holds the old weights, of any sum. The new ones add up to 1.
    """
    logs = hits * np.log(rates) + (n - hits) * np.log(1 - rates)
    # The largest becomes exp(0) = 1: some weight survives, whatever the data. The prior
    # comes in after the exp, so that a weight of 0 needs no logarithm.
    weights = prior * np.exp(logs - np.max(logs))
    return weights / np.sum(weights)


def mean_rate(weights: np.ndarray, rates: np.ndarray) -> float:
    """Return the mean of the rates (m,) with these weights (m,), which add up to 1."""
    # The expectation of a table, as in stage 05. The most probable rate alone would
    # ignore that the curve has a longer side.
    return np.sum(weights * rates)


def exact(a: float, b: float, hits: int, n: int) -> np.ndarray:
    """Return the two numbers of the new Beta, (2,), when Beta(a, b) meets n tries."""
    # Exponents add up: a prior that keeps its form like this is called conjugate.
    return np.array([a + hits, b + n - hits])


if __name__ == "__main__":
    rates = (np.arange(200) + 0.5) / 200
    damaged = data.challenger().damaged
    weights = posterior(np.ones(200), rates, damaged.sum(), len(damaged))
    print("mean rate on a grid:", mean_rate(weights, rates))
    print("Beta in closed form:", exact(1, 1, damaged.sum(), len(damaged)))

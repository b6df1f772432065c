"""Beta and binomial: a belief about every rate at once.

Of the 23 space shuttle launches before the Challenger's last, 7 came back with damaged
sealing rings. How large is the rate of damage? Not 7/23 for certain: 0.2 and 0.4 could have
given 7 as well. So give every possible rate a weight, and let Bayes' rule move the weights:

    new weight  ∝  old weight · rateʰ · (1 - rate)ⁿ⁻ʰ           h hits in n tries

∝ means: divide all of them by their sum, so that they make up 1. Two rates, 0.25 and
0.75, with the weights 0.75 and 0.25, and then 2 hits in 2 tries:

    0.75 · 0.0625 = 0.046875      0.25 · 0.5625 = 0.140625      weights 0.25 and 0.75

For thousands of tries the powers are too small for a computer. Take the logarithm of
rateʰ · (1 - rate)ⁿ⁻ʰ, subtract the largest of them all, then exp: what divides out again
anyway may just as well be subtracted.

One family of curves needs no grid. Beta(a, b) is ∝ rateᵃ⁻¹ · (1 - rate)ᵇ⁻¹, Beta(1, 1) is
flat, and hits and misses only add to its two numbers. Its mean is a / (a + b).

Python you need: np.max(x) is the largest number of an array.
"""

import numpy as np

from mlx_exercises import data


def posterior(prior: np.ndarray, rates: np.ndarray, hits: int, n: int) -> np.ndarray:
    """Return the new weights (m,) of the rates (m,), each between 0 and 1, after n tries.

    The prior (m,) holds the old weights, of any sum. The new ones add up to 1.
    """
    # TODO: logarithms of the powers, minus their maximum, exp, times the prior; then
    # divide by the sum.
    raise NotImplementedError


def mean_rate(weights: np.ndarray, rates: np.ndarray) -> float:
    """Return the mean of the rates (m,) with these weights (m,), which add up to 1."""
    # TODO: each rate counts as much as its weight.
    raise NotImplementedError


def exact(a: float, b: float, hits: int, n: int) -> np.ndarray:
    """Return the two numbers of the new Beta, (2,), when Beta(a, b) meets n tries."""
    # TODO: multiply the two formulas on paper. What becomes of the exponents?
    raise NotImplementedError


if __name__ == "__main__":
    rates = (np.arange(200) + 0.5) / 200
    damaged = data.challenger().damaged
    weights = posterior(np.ones(200), rates, damaged.sum(), len(damaged))
    print("mean rate on a grid:", mean_rate(weights, rates))
    print("Beta in closed form:", exact(1, 1, damaged.sum(), len(damaged)))

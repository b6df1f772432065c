"""The binomial: 60 of 100 by guessing happens in 28 of 1,000 cases.

Rare, but try thirty such models and you should expect to see one. That is why a test set
of 100 says little, and why the same 60 % of 1,000 photographs would settle the matter.
"""

import math

import numpy as np


def log_ways(n: int, k: int) -> float:
    """Return log C(n, k), the logarithm of how many ways there are to choose k of n."""
    # math.comb(n, k) is exact, but as a number with a decimal point it ends near n = 1,030.
    # A sum of n - i over i + 1 in logarithms works too; this is three calls for any n.
    return math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)


def pmf(n: int, k: int, p: float) -> float:
    """Return the probability of exactly k successes (0 to n) in n tries, each with chance p."""
    # These two have no logarithm: always a success, or never one. Finished.
    if p in (0, 1):
        return float(k == n * p)
    # exp of each part and then a product would be infinity times zero.
    return math.exp(log_ways(n, k) + k * math.log(p) + (n - k) * math.log(1 - p))


def at_least(n: int, k: int, p: float) -> float:
    """Return the probability of k or more successes in n tries, even one as small as 1e-18."""
    # 1 minus the sum below k is as right on paper, but a tail of 1e-20 would drown in the
    # rounding of that 1.
    total = 0.0
    for hits in range(k, n + 1):
        total = total + pmf(n, hits, p)
    return total


if __name__ == "__main__":
    print("one of four:", pmf(4, 1, 0.25))
    print("ways to get 60 of 100 right:", math.comb(100, 60))
    print("60 or more of 100 by guessing:", at_least(100, 60, 0.5))
    throws = np.random.default_rng(0).binomial(100, 0.5, size=10_000)
    print("in 10,000 simulated models:   ", (throws >= 60).mean())

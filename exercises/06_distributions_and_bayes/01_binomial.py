"""The binomial: how far guessing gets.

A model sorts 100 photographs into cats and dogs, and 60 answers are right. A coin would
get about 50. Would it sometimes get 60? When n tries each succeed with probability p, and
none cares about the others, then

    P(exactly k of n)  =  C(n, k) · pᵏ · (1 - p)ⁿ⁻ᵏ        C(n, k) = n! / (k! (n - k)!)

C(n, k) counts the ways to choose which k succeed. With p = 0.25, one of four tries:
C(4, 1) = 4 ways, 4 · 0.25 · 0.75³ = 0.421875.

For 20,000 tries C(n, k) has thousands of digits and p to the power k is 0.000… for every
computer. Their logarithms are ordinary numbers: products become sums, powers become
products, and only the very last step goes back with exp. Nearly all probabilities in
machine learning are handled like this.

Python you need: math.lgamma(m + 1) is the logarithm of m!, also for a huge m. math.log and
math.exp are for single numbers. range(2, 5) counts 2, 3, 4: from the first up to before
the last.
"""

import math

import numpy as np


def log_ways(n: int, k: int) -> float:
    """Return log C(n, k), the logarithm of how many ways there are to choose k of n."""
    # TODO: the logarithm of n! / (k! (n - k)!), from three logarithms of factorials.
    raise NotImplementedError


def pmf(n: int, k: int, p: float) -> float:
    """Return the probability of exactly k successes (0 to n) in n tries, each with chance p."""
    # These two have no logarithm: always a success, or never one. Finished.
    if p in (0, 1):
        return float(k == n * p)
    # TODO: add up the three logarithms of the formula, then go back with math.exp.
    raise NotImplementedError


def at_least(n: int, k: int, p: float) -> float:
    """Return the probability of k or more successes in n tries, even one as small as 1e-18."""
    # TODO: the sum of pmf over k, k + 1, … n. The n itself belongs to it.
    raise NotImplementedError


if __name__ == "__main__":
    print("one of four:", pmf(4, 1, 0.25))
    print("ways to get 60 of 100 right:", math.comb(100, 60))
    print("60 or more of 100 by guessing:", at_least(100, 60, 0.5))
    throws = np.random.default_rng(0).binomial(100, 0.5, size=10_000)
    print("in 10,000 simulated models:   ", (throws >= 60).mean())

"""What a ticket is worth: expectation and variance.

A ticket pays 0, 5 or 20, with the chances 0.7, 0.2 and 0.1. What is it worth, before the
draw? Weigh every value by its chance:

    expectation  E  =  Σ value · chance              0 · 0.7 + 5 · 0.2 + 20 · 0.1 = 3
    variance        =  Σ (value - E)² · chance       9 · 0.7 + 4 · 0.2 + 289 · 0.1 = 36

The root of the variance, 6, is the standard deviation: how far from 3 one should expect to
land. Now take a of one thing X and b of another thing Y that has nothing to do with it:

    E(aX + bY)    =  a E(X) + b E(Y)
    var(aX + bY)  =  a² var(X) + b² var(Y)           if X and Y are independent

One ticket bought ten times over pays 10X, with the variance 100 · 36. Ten tickets of ten
different raffles have the same expectation, 30, but the variance 10 · 36 only. That is all
there is to insurance, and to averaging models.

Python you need: values * chances multiplies place by place, and weights**2 squares each.
"""

import numpy as np

# A village raffle: 1,000 tickets, one wins 500, ten win 50, a hundred win 5.
PRIZES = np.array([0, 5, 50, 500])
CHANCES = np.array([0.889, 0.1, 0.01, 0.001])


def expectation(values: np.ndarray, chances: np.ndarray) -> float:
    """Return the expected value of something with values (k,) and their chances (k,)."""
    # TODO: every value, weighed by its chance.
    raise NotImplementedError


def variance(values: np.ndarray, chances: np.ndarray) -> float:
    """Return the variance of something with values (k,) and their chances (k,)."""
    # TODO: what is to be expected of the squared distance from the expectation?
    raise NotImplementedError


def weighted_sum(
    weights: np.ndarray, means: np.ndarray, variances: np.ndarray
) -> tuple[float, float]:
    """Return expectation and variance of the sum of weights[i] · X_i, X_i independent.

    weights, means and variances are (m,). Weights may be negative: a difference is a sum.
    """
    # TODO: the two rules of the header, for m things in place of two.
    raise NotImplementedError


if __name__ == "__main__":
    worth, spread = expectation(PRIZES, CHANCES), variance(PRIZES, CHANCES)
    print("A ticket of the raffle is worth", worth, "with a variance of", spread)
    many = np.ones(10)
    print("Ten raffles, a ticket each:", weighted_sum(many, worth * many, spread * many))
    once = np.array([10.0])
    print("Ten times the same ticket: ", weighted_sum(once, np.array([worth]), np.array([spread])))

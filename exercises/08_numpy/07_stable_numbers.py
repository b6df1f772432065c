"""Stable numbers: right on paper, and wrong in the machine.

np.exp(x) is 2.718… to the power x, and np.log undoes it: np.log(np.exp(3)) is 3. A float
holds numbers up to 1.8e308, of about 16 digits. There are two ways to fall off the edge.

Too large. np.exp(710) is inf, and inf / inf is nan. Yet two formulas that are in nearly every
model take exp of whatever comes:

    log-sum-exp    log(Σ exp(xⱼ))           a soft maximum: of (1000, 1000) it is 1000.693…
    softmax        exp(xᵢ) / Σ exp(xⱼ)      shares of 1: of (0, log 3) they are 1/4 and 3/4

Take the same number m off every x, and softmax stays as it is, for exp(x - m) is
exp(x) / exp(m), above as below the line. Log-sum-exp gets smaller by just m. With m the largest
of the x, no power is larger than exp(0) = 1, and at least one is 1.

Too close. Of 1e9 + 4, 1e9 + 7, 1e9 + 13 and 1e9 + 16 the variance is 22.5: the mean of the
squared distances from the mean. "The mean of the squares, less the square of the mean" is the
same on paper, and here it gives -128. Sixteen digits of 1e18 say nothing of the last hundred.

Where numbers come one by one, and are gone, B. P. Welford's way (1962) is safe. For number n, x:

    mean     grows by  (x - mean) / n                  S / n is the variance
    S        grows by  (x - old mean) · (x - new mean)
"""

from collections.abc import Iterable

import numpy as np


def log_sum_exp(x: np.ndarray) -> float:
    """Return log(Σ exp(xⱼ)) for x (n,), of any size: there is at least one, and all are finite."""
    # TODO: take the largest off before exp, and give it back after log.
    raise NotImplementedError


def softmax(scores: np.ndarray) -> np.ndarray:
    """Return the softmax of each row of scores (n, c), shape (n, c): every row adds up to 1."""
    # TODO: write the formula so that no exp can overflow, whatever is in the other rows.
    raise NotImplementedError


def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    """Return the mean and the variance (divided by n) of a stream of n numbers, 1 or more.

    The numbers come one by one in a `for`, once, and there may be too many to keep.
    """
    # TODO: keep a count, a mean and a sum, and let them grow with each number.
    raise NotImplementedError


if __name__ == "__main__":
    print("log_sum_exp of 1000, 1000:", log_sum_exp(np.array([1000.0, 1000.0])))
    print("softmax:", softmax(np.array([[0.0, np.log(3)], [5000.0, 5001.0]])), sep="\n")
    print("mean, variance:", mean_and_variance(1e9 + x for x in (4, 7, 13, 16)))

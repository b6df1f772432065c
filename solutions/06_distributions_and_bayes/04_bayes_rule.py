"""Bayes' rule: how a mind is changed, result by result.

0.155 after one positive test, 0.623 after two, and 0.155 again after a negative one: with
90 % and 10 %, a negative result takes back exactly what a positive one gave. The order of
the results never matters, only what they were.
"""

import numpy as np


def chance(result: int, rate: float) -> float:
    """Return how probable a result is, if positives (1) come with probability `rate`.

    For a positive result that is the rate itself, for a negative (0) it is the rest.
    """
    # The same trick, with logarithms around the rates, is the cross-entropy loss.
    return result * rate + (1 - result) * (1 - rate)


def update(before: float, if_ill: float, if_healthy: float) -> float:
    """Return the probability to be ill, after a result with these two chances."""
    ill = before * if_ill
    healthy = (1 - before) * if_healthy
    # Below the line is everybody who got this result. Dividing by it makes ill and healthy
    # add up to 1 again.
    return ill / (ill + healthy)


def after_all(before: float, found: float, alarm: float, results: np.ndarray) -> float:
    """Return the probability to be ill after n independent results (n,), one by one.

    The test is positive with probability `found` for the ill, `alarm` for the healthy.
    """
    # Multiplying all the chances first and dividing once is as right on paper. After some
    # hundred results both products are 0, and 0/0 is no belief at all.
    for i in range(len(results)):
        before = update(before, chance(results[i], found), chance(results[i], alarm))
    return before


if __name__ == "__main__":
    print("one positive test:", update(0.02, 0.9, 0.1))
    print("two positive tests:", after_all(0.02, 0.9, 0.1, np.array([1, 1])))
    print("two, then a negative:", after_all(0.02, 0.9, 0.1, np.array([1, 1, 0])))

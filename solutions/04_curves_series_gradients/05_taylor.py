"""Taylor series: each term from the one before, and the small sums first.

No power and no factorial is ever worked out: 171! is beyond the largest float, while the
terms themselves stay small. And what is added has one sign only, or is small already.
"""

import numpy as np


def log_sum(x: float, n: int) -> float:
    """Return the first n terms of the series of log(1 + x). Finished: this is the pattern."""
    refuse_far(x)
    total = 0
    power = x  # with its sign: x, -x², x³, …
    for k in range(n):
        total = total + power / (k + 1)
        power = -power * x
    return total


def refuse_far(x: float) -> None:
    """Raise a ValueError unless -1 < x ≤ 1. Finished: nothing to do here."""
    if not -1 < x <= 1:
        raise ValueError("The series of log(1 + x) has no limit here.")


def exp_sum(x: float, n: int) -> float:
    """Return e^x from the first n terms of the series, or of that of e^-x for a negative x."""
    if x < 0:
        # The series itself would do on paper. With 16 digits, 43 million is known to 8 places
        # after the point, and the result begins at the ninth.
        return 1 / exp_sum(-x, n)
    total = 0
    term = 1
    for k in range(n):
        total = total + term
        # First add, then go on: the other way round, the 1 would be lost.
        term = term * x / (k + 1)
    return total


def sin_sum(x: float, n: int) -> float:
    """Return the first n terms of the series of sin x; the first is x, the second -x³/3!."""
    total = 0
    term = x
    for k in range(n):
        total = total + term
        # From (2k + 1)! to (2k + 3)! two factors are new. The minus makes the signs change.
        term = -term * x * x / ((2 * k + 2) * (2 * k + 3))
    return total


def terms_needed(x: float, tolerance: float) -> int:
    """Return the smallest n for which the bound on the error of sin_sum(x, n) is tolerable.

    After n terms the sum is off by at most the size of the next: |x|^(2n+1) / (2n+1)!
    """
    bound = abs(x)  # of 0 terms: |x|^1 / 1!
    for n in range(1000):
        if bound <= tolerance:
            return n
        # The sine's own step without its sign: a bound is a size.
        bound = bound * x * x / ((2 * n + 2) * (2 * n + 3))
    return 1000


if __name__ == "__main__":
    print("e   ", exp_sum(1, 20), "should be", np.exp(1))
    print("sin1", sin_sum(1, 10), "should be", np.sin(1))
    print("Six digits of sin 1 need", terms_needed(1, 1e-6), "terms")

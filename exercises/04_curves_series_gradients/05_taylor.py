"""Taylor series: any smooth function, from additions and multiplications alone.

A processor can add and multiply. So how does it know e^x or sin x? From sums like these:

    e^x      = 1 + x + x²/2! + x³/3! + …            k! is 1 · 2 · … · k, and 0! is 1
    sin x    = x - x³/3! + x⁵/5! - …
    log(1+x) = x - x²/2 + x³/3 - …                  for -1 < x ≤ 1 only

The first terms are what machine learning uses all day: close to a point, every function is
nearly its value plus slope times step. That is why walking down a gradient works.

Do not work out powers and factorials, since both overflow: make each term from the one
before. `log_sum` below is finished and does so. For e^x, term 3 is term 2 times x/3.

Two traps. Far from 0, terms of both signs cancel: at x = -20 some reach 43 million, and the
sum should be 0.000000002. And log(1+x) beyond x = 1 has no limit, so it is refused.

Python you need: `if x < 0:` runs its lines only if x is negative, and `return` in it ends the
function. abs(x) is x without its sign.
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
        # TODO: answer with the help of exp_sum(-x, n), whose terms are all positive. How are
        # e^-20 and e^20 related?
        raise NotImplementedError
    # TODO: start with the term 1, add in a `for`, and make the next term each time.
    raise NotImplementedError


def sin_sum(x: float, n: int) -> float:
    """Return the first n terms of the series of sin x; the first is x, the second -x³/3!."""
    # TODO: add up as before. What turns x into -x³/3!, and this into x⁵/5!?
    raise NotImplementedError


def terms_needed(x: float, tolerance: float) -> int:
    """Return the smallest n for which the bound on the error of sin_sum(x, n) is tolerable.

    After n terms the sum is off by at most the size of the next: |x|^(2n+1) / (2n+1)!
    """
    bound = abs(x)  # of 0 terms: |x|^1 / 1!
    for n in range(1000):
        if bound <= tolerance:
            return n
        # TODO: make the bound of n terms that of n + 1 terms, in one line.
        raise NotImplementedError
    return 1000


if __name__ == "__main__":
    print("e   ", exp_sum(1, 20), "should be", np.exp(1))
    print("sin1", sin_sum(1, 10), "should be", np.sin(1))
    print("Six digits of sin 1 need", terms_needed(1, 1e-6), "terms")

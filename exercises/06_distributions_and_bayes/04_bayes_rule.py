"""Bayes' rule: how to change your mind.

An illness has 2 of 100 people. A test finds 90 % of the ill, and also cries wolf for 10 %
of the healthy. Yours is positive. Are you ill? Think of 1,000 people:

      20 ill       18 positive       2 negative
     980 healthy   98 positive     882 negative          18 of 116 positives are ill

That is 0.155, not 0.9: the healthy are so many that their few false alarms outnumber the
ill. The same in probabilities is Bayes' rule, with the belief before the result:

                          before · if_ill
    after  =  ───────────────────────────────────────────
              before · if_ill  +  (1 - before) · if_healthy

if_ill and if_healthy are the chances of just this result, for an ill and for a healthy
person. After a negative test they would be 0.1 and 0.9. And what you believe after one
result is what you believe before the next.

A spam filter is this rule, once for each word. So is every classifier that is asked how
sure it is about something rare.

Python you need: results is an array of 1 (positive) and 0 (negative), and results[i] is
one of them. Where a formula holds result and 1 - result, one of the two is always 0.
"""

import numpy as np


def chance(result: int, rate: float) -> float:
    """Return how probable a result is, if positives (1) come with probability `rate`.

    For a positive result that is the rate itself, for a negative (0) it is the rest.
    """
    # TODO: write one formula for both, with result and 1 - result. No `if` is needed.
    raise NotImplementedError


def update(before: float, if_ill: float, if_healthy: float) -> float:
    """Return the probability to be ill, after a result with these two chances."""
    # TODO: write Bayes' rule. What is below the line counts ill and healthy people.
    raise NotImplementedError


def after_all(before: float, found: float, alarm: float, results: np.ndarray) -> float:
    """Return the probability to be ill after n independent results (n,), one by one.

    The test is positive with probability `found` for the ill, `alarm` for the healthy.
    """
    # TODO: for each result, update the belief with the chances of that result.
    raise NotImplementedError


if __name__ == "__main__":
    print("one positive test:", update(0.02, 0.9, 0.1))
    print("two positive tests:", after_all(0.02, 0.9, 0.1, np.array([1, 1])))
    print("two, then a negative:", after_all(0.02, 0.9, 0.1, np.array([1, 1, 0])))

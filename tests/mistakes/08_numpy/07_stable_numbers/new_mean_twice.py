# S grew by the distance from the new mean, squared. Both means have a part in it.
"""Stable numbers: right on paper, and right in the machine.

Both cures are one: look at differences before anything is made large. x - max(x) before exp,
x - mean before the square.
"""

from collections.abc import Iterable

import numpy as np


def log_sum_exp(x: np.ndarray) -> float:
    """Return log(Σ exp(xⱼ)) for x (n,), of any size: there is at least one, and all are finite."""
    # The sum below is between 1 and n, so neither exp nor log can come near an edge. Small
    # powers may become 0, and next to a 1 they would have been lost anyway.
    largest = x.max()
    return largest + np.log(np.exp(x - largest).sum())


def softmax(scores: np.ndarray) -> np.ndarray:
    """Return the softmax of each row of scores (n, c), shape (n, c): every row adds up to 1."""
    # One largest for all would do for the row that has it. A row far below would get nothing
    # but zeros, and 0 / 0.
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def mean_and_variance(stream: Iterable[float]) -> tuple[float, float]:
    """Return the mean and the variance (divided by n) of a stream of n numbers, 1 or more.

    The numbers come one by one in a `for`, once, and there may be too many to keep.
    """
    count, mean, squares = 0, 0.0, 0.0
    for x in stream:
        count += 1
        mean += (x - mean) / count
        squares += (x - mean) ** 2
    return mean, squares / count


if __name__ == "__main__":
    print("log_sum_exp of 1000, 1000:", log_sum_exp(np.array([1000.0, 1000.0])))
    print("softmax:", softmax(np.array([[0.0, np.log(3)], [5000.0, 5001.0]])), sep="\n")
    print("mean, variance:", mean_and_variance(1e9 + x for x in (4, 7, 13, 16)))

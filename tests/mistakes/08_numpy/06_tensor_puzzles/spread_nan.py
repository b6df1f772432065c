# A missing number of v has spread: 0 times nan is nan. Could you pick, not multiply?
"""Tensor puzzles: eight functions of NumPy, solved from next to nothing.

Each answer is a question about two indices. Whether a mask then picks (np.where), adds up (@)
or counts (.sum) is all that tells one puzzle from another.
"""

import numpy as np


def eye(n: int) -> np.ndarray:
    """Return (n, n): table[i, j] is 1, or True, where i == j, and else 0."""
    # True counts as 1 wherever it is reckoned with, so the mask itself is the answer.
    return np.arange(n)[:, np.newaxis] == np.arange(n)


def diag(v: np.ndarray) -> np.ndarray:
    """Return (n, n): table[i, j] is v[i] where i == j, and else 0, for v (n,)."""
    # eye(n) * v would do as well, until there is a nan or an inf in v: 0 · nan is nan.
    return eye(len(v)) * v


def triu(A: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] is A[i, j] where i <= j, and else 0, for A (n, m)."""
    return np.where(np.arange(A.shape[0])[:, np.newaxis] <= np.arange(A.shape[1]), A, 0)


def cumsum(v: np.ndarray) -> np.ndarray:
    """Return (n,): result[i] is v[0] + v[1] + … + v[i], for v (n,)."""
    # n² multiplications where a loop would need n additions. But this is also how attention
    # adds up what went before, with weights in the place of the ones.
    return (np.arange(len(v))[:, np.newaxis] >= np.arange(len(v))) @ v


def roll(v: np.ndarray, steps: int) -> np.ndarray:
    """Return (n,): v[i] has moved to the place i + steps, and round the end to the beginning.

    roll([1, 2, 3, 4], 1) is [4, 1, 2, 3]. Steps may be negative, or more than n.
    """
    # The question is turned round, from "where does it go?" to "where does it come from?"
    return v[(np.arange(len(v)) - steps) % len(v)]


def pad_to(v: np.ndarray, length: int) -> np.ndarray:
    """Return (length,): v (n,) with zeros behind it or, where it is longer than that, cut.

    v has at least one number.
    """
    # np.where works out both sides everywhere, so even where the 0 is taken v must have the
    # place that it is asked for. The % sees to that.
    place = np.arange(length)
    return np.where(place < len(v), v[place % len(v)], 0)


def bincount(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (c,): result[k] is how often k occurs in labels (n,), for k from 0 to c - 1."""
    # That table is the one-hot table of exercise 03, and these are the sums of its columns.
    return (labels[:, np.newaxis] == np.arange(classes)).sum(axis=0)


def bucketize(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Return (n,): result[i] is how many of the edges (m,) are at most values[i].

    So with edges 10 and 20 the values 5, 10 and 25 are in the buckets 0, 1 and 2.
    """
    return (values[:, np.newaxis] >= edges).sum(axis=1)


if __name__ == "__main__":
    print(diag(np.array([3, 1, 2])))
    print(cumsum(np.array([3, 1, 4, 1, 5])))
    print(bucketize(np.array([5, 10, 25]), np.array([10, 20])))

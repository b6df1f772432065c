"""Tensor puzzles: eight functions of NumPy, from next to nothing.

You know that NumPy has a function for it. But could you make it? The rules: one expression,
no loop, and of NumPy only

    np.arange(n)            0, 1, … n - 1
    np.where(mask, a, b)    a's number where the mask is True, and b's where it is False
    M @ v                   for M (n, m) and v (m,): result[i] is the sum over j of M[i, j] * v[j]
    .sum(axis=…)   indexing   np.newaxis   + - * // %   == < <= > >=   len and .shape

An array of True and False counts as one of 1 and 0. So the trick is nearly always the same:
let np.arange meet itself as column and row, ask a question about i and j, and there is a mask.

    i = np.arange(3)[:, np.newaxis]           j = np.arange(3)

    i > j     False False False               (i > j) @ [5, 7, 9]    is [0, 5, 12]
              True  False False
              True  True  False

A model that writes text must not see the words to come. What hides them from it is one such
mask. After Sasha Rush's Tensor Puzzles; the names are NumPy's or PyTorch's.
"""

import numpy as np


def eye(n: int) -> np.ndarray:
    """Return (n, n): table[i, j] is 1, or True, where i == j, and else 0."""
    # TODO: ask of every place whether its row is its column.
    raise NotImplementedError


def diag(v: np.ndarray) -> np.ndarray:
    """Return (n, n): table[i, j] is v[i] where i == j, and else 0, for v (n,)."""
    # TODO: let v stand where the mask is True.
    raise NotImplementedError


def triu(A: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] is A[i, j] where i <= j, and else 0, for A (n, m)."""
    # TODO: keep the upper right triangle. A need not be square.
    raise NotImplementedError


def cumsum(v: np.ndarray) -> np.ndarray:
    """Return (n,): result[i] is v[0] + v[1] + … + v[i], for v (n,)."""
    # TODO: let a mask say which of the v[j] belong to result[i], and add them up.
    raise NotImplementedError


def roll(v: np.ndarray, steps: int) -> np.ndarray:
    """Return (n,): v[i] has moved to the place i + steps, and round the end to the beginning.

    roll([1, 2, 3, 4], 1) is [4, 1, 2, 3]. Steps may be negative, or more than n.
    """
    # TODO: for each place, say from which place its number comes.
    raise NotImplementedError


def pad_to(v: np.ndarray, length: int) -> np.ndarray:
    """Return (length,): v (n,) with zeros behind it or, where it is longer than that, cut.

    v has at least one number.
    """
    # TODO: ask no place of v that it does not have, and put zeros there.
    raise NotImplementedError


def bincount(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (c,): result[k] is how often k occurs in labels (n,), for k from 0 to c - 1."""
    # TODO: let every label meet every class, and add along the right axis.
    raise NotImplementedError


def bucketize(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Return (n,): result[i] is how many of the edges (m,) are at most values[i].

    So with edges 10 and 20 the values 5, 10 and 25 are in the buckets 0, 1 and 2.
    """
    # TODO: let every value meet every edge, and count.
    raise NotImplementedError


if __name__ == "__main__":
    print(diag(np.array([3, 1, 2])))
    print(cumsum(np.array([3, 1, 4, 1, 5])))
    print(bucketize(np.array([5, 10, 25]), np.array([10, 20])))

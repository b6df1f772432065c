"""Who looks most like it? Digits recognised by their nearest neighbours.

Put a new picture beside every known one, find the k = 3 that are nearest, and let them vote.
Nothing is trained at all. (E. Fix and J. Hodges thought of it in 1951.) "Near" is after
Pythagoras, with 64 spots of ink in the place of two sides:

    distance(a, b) = √ Σ (aₖ - bₖ)²          from (1, 2) to (4, 6) it is √(9 + 16) = 5

449 new pictures and 1,348 known ones make 605,252 distances. The function with two loops is
finished below: it is right, and slow. With one loop a picture meets all known ones at once.
And with none? All differences at once would be a block (449, 1348, 64), 310 MB. But

    Σ (aₖ - bₖ)²  =  Σ aₖ²  -  2 Σ aₖ bₖ  +  Σ bₖ²          here 5 - 2 · 16 + 52 = 25

and of these three, the first needs one number for each a, the last one for each b, and the
middle one is a product of matrices:  A @ B.T  has at [i, j] the sum over k of A[i, k] * B[j, k]
(B.T is B turned over: its rows are columns now). That never makes the block.

One thing paper does not know: for two equal pictures the three parts should make 0, and after
rounding they may make -1e-13. The root of that is nan.
"""

import numpy as np

from mlx_exercises import data


def two_loops(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return the distances (n, m) from each row of A (n, d) to each row of B (m, d). Finished."""
    distances = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            distances[i, j] = np.sqrt(((A[i] - B[j]) ** 2).sum())
    return distances


def one_loop(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return the same (n, m) with one loop, over the rows of A alone."""
    # TODO: let one row of A meet the whole of B.
    raise NotImplementedError


def no_loops(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return the same (n, m) without a loop, and without ever making an array (n, m, d)."""
    # TODO: add the three parts up, let nothing fall below 0, take the root.
    raise NotImplementedError


def nearest(distances: np.ndarray, k: int) -> np.ndarray:
    """Return (n, k): for each row of distances (n, m) the places of its k smallest, nearest first.

    nearest([[9, 2, 5, 7]], 2) is [[1, 2]].
    """
    # TODO: look up np.argsort, and cut.
    raise NotImplementedError


def vote(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (n,): the most frequent number of each row of labels (n, k), each below `classes`.

    Where several are equally frequent, it is the smallest of them.
    """
    # TODO: count for each row how often it names each class, then ask for the most.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    neighbours = nearest(no_loops(X[test], X[train]), 3)
    guesses = vote(y[train][neighbours], 10)
    print(f"{(guesses == y[test]).mean():.3f} of {len(test)} new digits are right.")

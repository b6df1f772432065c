# The distance of a picture to itself is nan: rounding went below 0 before the root.
"""Who looks most like it? Digits recognised by their nearest neighbours, solved.

No model was trained: the data are the model, and all the work is done when somebody asks. So
it had better be fast, and what made it fast was one line of algebra and a product.
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
    # (d,) meets (m, d) from the right. The sum must take the last axis away, the spots.
    return np.array([np.sqrt(((B - row) ** 2).sum(axis=1)) for row in A])


def no_loops(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return the same (n, m) without a loop, and without ever making an array (n, m, d)."""
    squares = (A**2).sum(axis=1)[:, np.newaxis] - 2 * A @ B.T + (B**2).sum(axis=1)
    # What is below 0 is rounding alone, and it happens just where two pictures are equal.
    return np.sqrt(squares)


def nearest(distances: np.ndarray, k: int) -> np.ndarray:
    """Return (n, k): for each row of distances (n, m) the places of its k smallest, nearest first.

    nearest([[9, 2, 5, 7]], 2) is [[1, 2]].
    """
    # Sorting all for the sake of three is more than it takes. np.argpartition is faster, but
    # leaves the three in any order.
    return np.argsort(distances, axis=1)[:, :k]


def vote(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (n,): the most frequent number of each row of labels (n, k), each below `classes`.

    Where several are equally frequent, it is the smallest of them.
    """
    # (n, k, 1) meets (c,): a one-hot table for each row. Over k it adds up to counts (n, c),
    # and of equal counts argmax takes the first.
    return (labels[:, :, np.newaxis] == np.arange(classes)).sum(axis=1).argmax(axis=1)


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    neighbours = nearest(no_loops(X[test], X[train]), 3)
    guesses = vote(y[train][neighbours], 10)
    print(f"{(guesses == y[test]).mean():.3f} of {len(test)} new digits are right.")

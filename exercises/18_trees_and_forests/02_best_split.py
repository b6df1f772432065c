"""The best question about a number: every threshold, in one pass.

Five flowers, and the question is to be "petal length <= t ?". Which t? Only the gaps matter,
so there are four candidates, and the middle of each gap will do:

    petal length (cm)     1.3    1.4    1.6    4.5    4.7
    kind                   a      a      b      b      b
    left of the gap            1 a    2 a    2 a    2 a
                                             1 b    2 b
    impurity after             0.3    0      0.27   0.4       (Gini, weighted by flowers)

The second gap wins: petal length <= 1.5. With a million flowers there are a million gaps, and
counting both sides anew for each takes a million times a million steps. But from one gap to
the next a single flower changes sides. Sort once, let the counts run along, and every gap is
known after one pass. That is how every library does it.

Beware of flowers of the same length: between 1.4 and 1.4 there is no gap, and no question
tells them apart.
"""

import numpy as np

from mlx_exercises import data


def running_counts(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return how many of each class are among the first 1, 2, ..., n labels: (n, classes).

    labels (n,) are whole numbers 0, 1, ..., classes - 1.
    """
    # TODO: count along the labels.
    raise NotImplementedError


def impurity_after(left: np.ndarray, total: np.ndarray) -> np.ndarray:
    """Return the Gini impurity of both groups, weighted by size, for each row of left. Finished.

    left (m, c) counts the classes on the left, total (c,) those of all; no group is empty.
    """
    right = total - left
    n_left, n_right = left.sum(axis=1), right.sum(axis=1)
    mixed_left = n_left - (left**2).sum(axis=1) / n_left
    mixed_right = n_right - (right**2).sum(axis=1) / n_right
    return (mixed_left + mixed_right) / total.sum()


def best_threshold(x: np.ndarray, labels: np.ndarray, classes: int) -> tuple[float, float] | None:
    """Return the best t of all questions "x <= t ?", and the impurity after it: (t, impurity).

    x (n,) are numbers in any order, labels (n,) as above. t is the middle of a gap. Of equally
    good ones any will do. If all x are equal there is no question: None.
    """
    # TODO: sort both by x, let the counts run, and choose among the gaps that are gaps.
    raise NotImplementedError


def best_split(X: np.ndarray, labels: np.ndarray, classes: int) -> tuple[int, float, float] | None:
    """Return the best question over all columns of X (n, d): (column, t, impurity after).

    If no column has a gap: None.
    """
    # TODO: ask every column for its best threshold, and keep the best of the best.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, features, _ = data.iris()
    for j, name in enumerate(features):
        print(f"{name:18} <= t, and the impurity after:", best_threshold(X[:, j], y, 3))
    print("best of all:", best_split(X, y, 3))

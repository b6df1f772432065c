# This is the gain. The impurity after the question is asked for.
"""The best question about a number: every threshold, in one pass.

On irises the winner is petal length <= 2.45, and petal width <= 0.8 is just as good: both part
the 50 setosas from all others, which leaves an impurity of 0.333. A tree has to take one of
the two, and which one says nothing about the flowers.
"""

import numpy as np

from mlx_exercises import data


def running_counts(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return how many of each class are among the first 1, 2, ..., n labels: (n, classes).

    labels (n,) are whole numbers 0, 1, ..., classes - 1.
    """
    # A column for each class that says "is it this one?", and the sum so far of each column.
    return (labels[:, None] == np.arange(classes)).cumsum(axis=0)


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
    order = np.argsort(x)
    values = x[order]
    left = running_counts(labels[order], classes)
    # Only where the next value is larger can a question come between. This also drops the last
    # row, after which nobody would be left on the right.
    gaps = np.flatnonzero(values[1:] > values[:-1])
    if not len(gaps):
        return None
    after = impurity_after(left[gaps], left[-1])
    best = after.argmin()
    here = gaps[best]
    return float((values[here] + values[here + 1]) / 2), float(
        1 - ((left[-1] / len(x)) ** 2).sum() - after[best]
    )


def best_split(X: np.ndarray, labels: np.ndarray, classes: int) -> tuple[int, float, float] | None:
    """Return the best question over all columns of X (n, d): (column, t, impurity after).

    If no column has a gap: None.
    """
    best = None
    for column in range(X.shape[1]):
        found = best_threshold(X[:, column], labels, classes)
        # A column without a gap says None, which cannot be compared with a number.
        if found is not None and (best is None or found[1] < best[2]):
            best = (column, *found)
    return best


if __name__ == "__main__":
    X, y, features, _ = data.iris()
    for j, name in enumerate(features):
        print(f"{name:18} <= t, and the impurity after:", best_threshold(X[:, j], y, 3))
    print("best of all:", best_split(X, y, 3))

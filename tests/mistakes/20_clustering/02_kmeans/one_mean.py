# Both columns of a centre are alike. Each column has a mean of its own.
"""k-means: two steps, until nothing moves.

Two functions make the same number smaller, turn by turn: `assign` by choosing labels for the
centres, `move` by choosing centres for the labels. Many algorithms are such a pair.
"""

import numpy as np

from mlx_exercises import data


def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the number, (n,), of the nearest of the centres (k, d) for each row of X (n, d).

    Of equally near centres the first is taken.
    """
    # No root: it would not change which one is nearest.
    away = ((X[:, None] - centres) ** 2).sum(axis=2)
    return away.argmin(axis=1)


def inertia(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> float:
    """Return the sum of squared distances of X (n, d) to their own centres (k, d). Finished."""
    return float(((X - centres[labels]) ** 2).sum())


def move(X: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return new centres (k, d): the mean of each one's rows, or the old centre if it has none.

    labels (n,) says which centre each row of X (n, d) belongs to. `centres` stays as it is.
    """
    # A copy, with room for fractions: means put into an array of ints would lose theirs.
    moved = centres.astype(float)
    for k in range(len(centres)):
        rows = X[labels == k]
        if len(rows):
            moved[k] = rows.mean()
    return moved


def kmeans(X: np.ndarray, start: np.ndarray) -> tuple[np.ndarray, np.ndarray, list[float]]:
    """Return labels (n,), centres (k, d) and the inertia of every round, from k start centres.

    A round gives out the rows of X (n, d) and notes the inertia; if no row has another label
    than in the round before, it is the last one, and else the centres move.
    """
    centres, labels, course = start, None, []
    while True:
        before, labels = labels, assign(X, centres)
        course.append(inertia(X, labels, centres))
        # Labels are compared, not centres: those are floats, and labels repeat exactly.
        if np.array_equal(labels, before):
            return labels, centres, course
        centres = move(X, labels, centres)


if __name__ == "__main__":
    X, *_ = data.penguin_measurements()
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    labels, centres, course = kmeans(X, X[:3])
    print("rounds:", len(course), " inertia:", [round(value) for value in course])
    print("penguins in each group:", np.bincount(labels))

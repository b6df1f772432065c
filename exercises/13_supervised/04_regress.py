"""How ill in a year? Neighbours name a number, and the question is how many to ask.

442 people with diabetes were measured (age, blood pressure, blood serum, ...), and a year
later a doctor put their illness on a scale from 25 to 346 points. Regression is supervised
learning with a number for an answer. Neighbours can do it: take the mean of their points.

It is judged in the unit of the thing, here in points, by the mean absolute error

    error = mean of |predicted - actual|          |180 - 150| = 30,  |90 - 100| = 10:  20 points

How many neighbours? One copies a single patient's luck. All of them together give everybody
the same mean: that is the baseline, the guess of one who looked at no measurement at all.
Somewhere between must be the best k, so let us try every k there is, and in one sweep. Three
neighbours, nearest first, had 150, 90 and 210 points:

    k             1      2      3
    sum so far  150    240    450
    predicted   150    120    150

Which k is best must not be asked of the exam. The training rows are split once more: a
*validation* part chooses k, and the test part is opened once, at the very end.
"""

import numpy as np

from mlx_exercises import data


def nearest_first(X_train: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    """Return, for each row of X_new (m, d), all rows of X_train (n, d), nearest first. Finished.

    The result (m, n) holds row numbers. Both are scaled by the training rows.
    """
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    Z_train, Z_new = (X_train - mean) / spread, (X_new - mean) / spread
    squares = (Z_new**2).sum(axis=1)[:, None] + (Z_train**2).sum(axis=1) - 2 * Z_new @ Z_train.T
    return np.argsort(squares, axis=1)


def predictions(y_train: np.ndarray, order: np.ndarray) -> np.ndarray:
    """Return what k = 1, 2, ..., n neighbours predict, one column for each k: (m, n).

    order (m, n) holds the training rows, nearest first, and y_train (n,) their numbers.
    """
    # TODO: line up the neighbours' numbers, add along each row as far as you are, and divide.
    raise NotImplementedError


def errors(predicted: np.ndarray, actual: np.ndarray) -> np.ndarray:
    """Return the mean absolute error, (n,), of each column of predicted (m, n).

    actual (m,) holds one true number for each row. The unit is theirs.
    """
    # TODO: compare each column with the same true numbers. Then which axis goes away?
    raise NotImplementedError


def best_k(
    X_train: np.ndarray, y_train: np.ndarray, X_valid: np.ndarray, y_valid: np.ndarray
) -> int:
    """Return the number of neighbours, from 1, that has the smallest error on the valid rows.

    X_train (n, d) and X_valid (m, d) are the measurements, y_train (n,), y_valid (m,) the points.
    """
    # TODO: put the three functions above together. Column 0 is not k = 0.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    rest, test = data.split(len(y))
    train, valid = rest[: len(rest) // 2], rest[len(rest) // 2 :]
    k = best_k(X[train], y[train], X[valid], y[valid])
    found = errors(predictions(y[rest], nearest_first(X[rest], X[test])), y[test])
    print(f"k = {k} was chosen: {found[k - 1]:.1f} points of error, with all {found[-1]:.1f}")

"""How ill in a year? Every k in one sweep, and a validation part that chooses.

With all neighbours the error is 66 points, with one 60, with about ten 45. A single neighbour
is hardly better than none at all: his luck is copied along with his illness.
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
    # An array as index keeps the shape of the index. One running sum serves every k: a loop
    # over k would add the first neighbour up n times.
    counts = np.arange(1, len(y_train) + 1)
    return np.cumsum(y_train[order], axis=1) / counts


def errors(predicted: np.ndarray, actual: np.ndarray) -> np.ndarray:
    """Return the mean absolute error, (n,), of each column of predicted (m, n).

    actual (m,) holds one true number for each row. The unit is theirs.
    """
    # Without [:, None], (m,) would meet the n columns: an error message, or for m = n a lie.
    # Absolute before the mean: misses to both sides would otherwise make up for each other.
    return np.abs(predicted - actual[:, None]).mean(axis=0)


def best_k(
    X_train: np.ndarray, y_train: np.ndarray, X_valid: np.ndarray, y_valid: np.ndarray
) -> int:
    """Return the number of neighbours, from 1, that has the smallest error on the valid rows.

    X_train (n, d) and X_valid (m, d) are the measurements, y_train (n,), y_valid (m,) the points.
    """
    found = errors(predictions(y_train, nearest_first(X_train, X_valid)), y_valid)
    return int(found.argmin()) + 1


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    rest, test = data.split(len(y))
    train, valid = rest[: len(rest) // 2], rest[len(rest) // 2 :]
    k = best_k(X[train], y[train], X[valid], y[valid])
    found = errors(predictions(y[rest], nearest_first(X[rest], X[test])), y[test])
    print(f"k = {k} was chosen: {found[k - 1]:.1f} points of error, with all {found[-1]:.1f}")

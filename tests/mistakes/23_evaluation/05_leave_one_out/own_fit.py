# This is least squares, whatever `fit` is.
"""442 fits, or one: the error of a row that was left out is rᵢ / (1 - hᵢ).

Why: put the left-out prediction in the place of yᵢ, and a fit of all rows would stay where the
others put it, as row i has nothing to complain about. So ŷ(left out) = ŷᵢ - hᵢ · (yᵢ - ŷ(left
out)), and solving for the error gives the formula. It needs predictions that are linear in y:
least squares and ridge have it, a median or a tree has not.
"""

from collections.abc import Callable

import numpy as np

from mlx_exercises import data

# (A (n, d), y (n,)) -> weights (d,); the prediction for a row a is a @ weights
Fit = Callable[[np.ndarray, np.ndarray], np.ndarray]


def least_squares(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the weights (d,) with the smallest sum of squared errors. Finished."""
    return np.linalg.lstsq(A, y, rcond=None)[0]


def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    """Return y minus the prediction for each row (n,), by a fit that has not seen the row.

    A is (n, d), y (n,), and fit is called n times, for n - 1 rows each.
    """
    errors = np.zeros(len(y))
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        errors[i] = y[i] - A[i] @ least_squares(A[others], y[others])
    return errors


def leverages(A: np.ndarray) -> np.ndarray:
    """Return the diagonal (n,) of the hat matrix of A (n, d). The columns are independent."""
    # H projects on the columns of A. With an orthonormal basis Q of them, H = Q Qᵀ, and its
    # diagonal is the squared length of each row of Q: no inverse, and no (n, n) matrix.
    Q, _ = np.linalg.qr(A)
    return (Q**2).sum(axis=1)


def at_once(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the same as one_by_one(A, y, least_squares), from a single fit."""
    return (y - A @ least_squares(A, y)) / (1 - leverages(A))


def patients() -> tuple[np.ndarray, np.ndarray]:
    """Return A (442, 11), the intercept first, and y (442,) of the diabetes study. Finished."""
    X, y, *_ = data.diabetes()
    return np.column_stack([np.ones(len(y)), X]), y


if __name__ == "__main__":
    A, y = patients()
    print(f"the fit itself:  {np.mean((y - A @ least_squares(A, y)) ** 2):.3f}")
    print(f"one by one:      {np.mean(one_by_one(A, y, least_squares) ** 2):.3f}")
    print(f"by the hat:      {np.mean(at_once(A, y) ** 2):.3f}")

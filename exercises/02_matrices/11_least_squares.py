"""Least squares, normal equations and R²: a line through 342 penguins.

Ordinary least squares chooses the coefficients w that minimize the sum of squared
residuals, y - X w. The design matrix X has a column of ones, so that w[0] is the intercept,
and then the features. 342 equations for 2 unknowns have no exact solution.

The residual of the best fit is orthogonal to every column of X. Otherwise a step along
that column would make it shorter: X w is the projection of y onto the column space
(stage 01). This orthogonality is a square system of equations, the normal equations:

    Xᵀ (y - X w) = 0      or      (Xᵀ X) w = Xᵀ y

For (0, 1), (1, 2), (2, 6): Xᵀ X = 3 3 | 3 5 and Xᵀ y = (9, 14), so w = (0.5, 2.5), the
predictions are 0.5, 3, 5.5 and the residuals 0.5, -1, 0.5: their sum is 0. The coefficient
of determination compares the fit with always predicting the mean of y:

    R² = 1 - SS_res / SS_tot      SS_res: sum of (y - predictions)²     here 1.5
                                  SS_tot: sum of (y - mean of y)²       here 14, R² = 0.893

1 is a perfect fit, 0 no better than the mean, below 0 worse. Write the functions in order;
each is checked alone. np.linalg is not allowed.

Python you need: np.ones((n, m)) is a matrix of ones, X[:, 1:] = … assigns to all columns
but the first. np.argmax(np.abs(v)), M[k].copy() and X.T are as in 03 and 05.
"""

import numpy as np

from mlx_exercises import data

PIVOT_TOL = 1e-12  # pivots up to this, relative to the largest entry of A, count as zero


def check_pivot(pivot: float, A: np.ndarray) -> None:
    """Raise a ValueError if a pivot of A (n, n) counts as zero. Finished."""
    if abs(pivot) <= PIVOT_TOL * np.abs(A).max():
        raise ValueError("A is singular: its columns are linearly dependent.")


def design_matrix(features: np.ndarray) -> np.ndarray:
    """Return X (n, d + 1): a column of ones, then the columns of features (n, d)."""
    # TODO: start with a matrix of ones, then assign to all columns but the first.
    raise NotImplementedError


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,).

    Raises ValueError if A is singular.
    """
    M = np.column_stack([A, b]).astype(float)
    # TODO: write exercise 05 in one function. For each k do partial pivoting, then call
    # check_pivot(M[k, k], A), and eliminate below; at the end do back substitution.
    raise NotImplementedError


def fit(features: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the least-squares coefficients w (d + 1,), w[0] being the intercept.

    features is (n, d), y is (n,). Raises ValueError if columns are linearly dependent.
    """
    # TODO: compute both sides of the normal equations with `design_matrix`, and call your `solve`.
    raise NotImplementedError


def predict(features: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the predictions (n,) for features (n, d) and coefficients w (d + 1,)."""
    # TODO: return the matrix-vector product of the formula, X w.
    raise NotImplementedError


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R², at most 1, of predictions (n,) for y (n,). The y are not all equal."""
    # TODO: compute SS_res and SS_tot, and R² by the formula at the top of the file.
    raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2:3], birds[:, 3]  # mm and g; 2:3 keeps flipper (n, 1)
    w = fit(flipper, mass)
    print("mass =", w[0], "+", w[1], "· flipper")
    print("R² =", r_squared(mass, predict(flipper, w)))

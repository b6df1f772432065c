"""Least squares: design matrix, normal equations, elimination, R².

Each additional millimeter of flipper goes with 49.7 grams of mass, and the flipper alone
explains three quarters of the variance (R² = 0.759). The intercept, -5781 g at a flipper of
0 mm, has no meaning: no bird is near it, and a fit holds only where there are data.
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
    n, d = features.shape
    # Without the ones every line would pass through the origin.
    X = np.ones((n, d + 1))
    X[:, 1:] = features
    return X


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,).

    Raises ValueError if A is singular.
    """
    M = np.column_stack([A, b]).astype(float)
    n = len(M)
    for k in range(n):
        best = k + np.argmax(np.abs(M[k:, k]))
        row = M[k].copy()
        M[k] = M[best]
        M[best] = row
        check_pivot(M[k, k], A)
        for i in range(k + 1, n):
            M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def fit(features: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the least-squares coefficients w (d + 1,), w[0] being the intercept.

    features is (n, d), y is (n,). Raises ValueError if columns are linearly dependent.
    """
    X = design_matrix(features)
    # Xᵀ X is (d + 1, d + 1), for any number of samples. The cost is accuracy: Xᵀ X squares
    # the condition number, so libraries use a QR decomposition or the SVD of X.
    return solve(X.T @ X, X.T @ y)


def predict(features: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the predictions (n,) for features (n, d) and coefficients w (d + 1,)."""
    return design_matrix(features) @ w


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R², at most 1, of predictions (n,) for y (n,). The y are not all equal."""
    mean = y.sum() / len(y)
    ss_res = ((y - predictions) ** 2).sum()
    ss_tot = ((y - mean) ** 2).sum()
    # Not the squared correlation: that ignores predictions that are all too high.
    return 1 - ss_res / ss_tot


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2:3], birds[:, 3]  # mm and g; 2:3 keeps flipper (n, 1)
    w = fit(flipper, mass)
    print("mass =", w[0], "+", w[1], "· flipper")
    print("R² =", r_squared(mass, predict(flipper, w)))

"""How heavy is a penguin? A line through 342 birds, from nothing but this stage.

Every extra millimetre of flipper goes with 50 grams of penguin, and that one number
explains three quarters of how birds differ in mass. The -5781 g over a flipper of 0 mean
nothing: no bird is anywhere near, and a fit speaks only for where it has seen data.
"""

import numpy as np

from mlx_exercises import data

TINY = 1e-12  # a pivot this small, beside the largest number of A, counts as zero


def refuse_zero(pivot: float, A: np.ndarray) -> None:
    """Raise a ValueError if a pivot of A (n, n) is as good as 0. Finished."""
    if abs(pivot) <= TINY * np.abs(A).max():
        raise ValueError("A is singular: some column says nothing new.")


def design(features: np.ndarray) -> np.ndarray:
    """Return X (n, d + 1): a column of ones, then the columns of features (n, d)."""
    n, d = features.shape
    # Without the ones every line would have to pass through zero.
    X = np.ones((n, d + 1))
    X[:, 1:] = features
    return X


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,).

    Raises ValueError where A is singular.
    """
    M = np.column_stack([A, b]).astype(float)
    n = len(M)
    for k in range(n):
        best = k + np.argmax(np.abs(M[k:, k]))
        row = M[k].copy()
        M[k] = M[best]
        M[best] = row
        refuse_zero(M[k, k], A)
        for i in range(k + 1, n):
            M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def fit(features: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return w (d + 1,), the weights of the best fit: w[0] for the ones.

    features is (n, d), y is (n,). Raises ValueError where columns depend on each other.
    """
    X = design(features)
    # The table is (d + 1, d + 1), however many birds there are. Its price is exactness:
    # Xᵀ X squares the condition number, so libraries use an orthogonal basis or the SVD.
    return solve(X.T @ X, X.T @ y)


def predict(features: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the fitted y (n,) for features (n, d) and weights w (d + 1,)."""
    return design(features) @ w


def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    """Return R², at most 1, of predictions (n,) for y (n,). The y are not all alike."""
    mean = y.sum() / len(y)
    missed = ((y - predictions) ** 2).sum()
    spread = ((y - mean) ** 2).sum()
    # Not the square of a correlation: that would forgive predictions that are all too high.
    return 1 - missed / spread


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2:3], birds[:, 3]  # mm and g; 2:3 keeps flipper a table, (n, 1)
    w = fit(flipper, mass)
    print("mass =", w[0], "+", w[1], "· flipper")
    print("R² =", r_squared(mass, predict(flipper, w)))

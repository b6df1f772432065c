"""The gradient: three formulas that the rest of machine learning lives on.

The second trains every linear regression. The third is called softmax, and turns scores into
probabilities. In all of them the shape tells much: it has to be that of what moves.
"""

import numpy as np


def bowl(A: np.ndarray, x: np.ndarray) -> float:
    """Return xᵀAx for a square matrix A (d, d), not always symmetric, and x (d,). Finished."""
    return x @ A @ x


def bowl_gradient(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the gradient of `bowl` as x moves, shape (d,)."""
    # 2Ax, which is in many books, is right only for a symmetric A: then both terms agree.
    return A @ x + A.T @ x


def mean_squared_error(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean of (Xw - y)² over n rows, for X (n, d), y (n,) and w (d,). Finished."""
    r = X @ w - y
    return (r @ r) / X.shape[0]


def mean_squared_error_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the gradient of `mean_squared_error` as w moves, shape (d,)."""
    r = X @ w - y
    # Σᵢ rᵢ Xᵢₖ runs down column k of X, and so it is Xᵀ that r is multiplied with. Only so do
    # n residuals become d slopes.
    return 2 * X.T @ r / X.shape[0]


def soft_maximum(z: np.ndarray) -> float:
    """Return log(Σ e^z) of z (c,): a little more than the largest of its numbers. Finished."""
    return np.log(np.exp(z).sum())


def soft_maximum_gradient(z: np.ndarray) -> np.ndarray:
    """Return the gradient of `soft_maximum` as z moves, shape (c,)."""
    # Positive numbers that add up to 1: how much each one has a say in the maximum.
    powers = np.exp(z)
    return powers / powers.sum()


if __name__ == "__main__":
    A = np.array([[1.0, 3.0], [0.0, 0.0]])  # the example above
    print("bowl at (1, 2):        ", bowl_gradient(A, np.array([1.0, 2.0])))
    print("soft maximum at (1, 2):", soft_maximum_gradient(np.array([1.0, 2.0])))

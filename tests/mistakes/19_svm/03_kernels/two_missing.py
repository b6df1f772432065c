# The terms that are there twice count only once. What would each row have to bring?
import numpy as np

from mlx_exercises import data


def polynomial_kernel(A: np.ndarray, B: np.ndarray, degree: int) -> np.ndarray:
    """Return k of each row of A (n, d) with each row of B (m, d), shape (n, m)."""
    return (A @ B.T + 1) ** degree


def rbf_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return k of each row of A (n, d) with each row of B (m, d), shape (n, m)."""
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    # Rounding can push the square of a distance of 0 below it, and its likeness above 1.
    return np.exp(-gamma * np.maximum(squares, 0))


def lifted(X: np.ndarray) -> np.ndarray:
    """Return the six columns (n, 6) behind the polynomial kernel of degree 2, for X (n, 2).

    lifted(A) @ lifted(B).T is polynomial_kernel(A, B, 2). Their order is free.
    """
    a, b = X[:, 0], X[:, 1]
    # Each row brings √2, so that a pair of rows has the 2.
    both = 1
    return np.column_stack([a * a, b * b, both * a * b, both * a, both * b, np.ones(len(X))])


if __name__ == "__main__":
    X, y, *_ = data.rings(8, seed=1)
    print("ring:", y)
    print(polynomial_kernel(X, X, 2).round(1))
    print(rbf_kernel(X, X, 1.0).round(2))
    print("the same as six columns:", (lifted(X) @ lifted(X).T).round(1)[0])

"""Six Jacobians, one expression each.

Whoever asks "which inputs does this output depend on?" sees the table before any slope is
worked out: a full row, a triangle, a diagonal. No loop is needed, and no n² calls of f.
"""

from collections.abc import Callable

import numpy as np

Map = Callable[[np.ndarray], np.ndarray]  # takes x (n,), returns (m,)


def measured_jacobian(f: Map, x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (m, n) of f, which turns x (n,) into (m,), by measuring. Finished."""
    h = 1e-5
    J = np.zeros((len(f(x)), len(x)))
    for i in range(J.shape[0]):
        for j in range(J.shape[1]):
            ahead, behind = x.copy(), x.copy()
            ahead[j] = x[j] + h
            behind[j] = x[j] - h
            J[i, j] = (f(ahead)[i] - f(behind)[i]) / (2 * h)
    return J


def mean_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (1, n) of the mean of x (n,), as an array of one number."""
    return np.ones((1, len(x))) / len(x)


def running_total_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of (x₀, x₀ + x₁, x₀ + x₁ + x₂, …) for x (n,)."""
    # Output i has taken in the inputs 0 to i, so row i begins with i + 1 ones.
    return np.tri(len(x))


def scaling_jacobian(weights: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of weights * x as x (n,) moves: the same one for every x."""
    # On its own only. That is why activations, which work number by number, are cheap to
    # send gradients through: a diagonal is one multiplication for each number.
    return np.diag(weights)


def centring_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of x - (mean of x), for x (n,)."""
    # 1/n is subtracted everywhere: from n rows, not from the diagonal alone.
    return np.eye(len(x)) - 1 / len(x)


def layer_jacobian(x: np.ndarray, A: np.ndarray) -> np.ndarray:
    """Return the Jacobian (m, n) of A @ (x * x), for A (m, n) and x (n,)."""
    # The outer one stands on the left, as in f(g(x)). A matrix is its own Jacobian.
    return A @ np.diag(2 * x)


def softmax_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of s = softmax(x), which is e^x / (sum of all e^x)."""
    s = np.exp(x) / np.exp(x).sum()
    # Every row adds up to 0: what one class gains, the others lose.
    return np.diag(s) - np.outer(s, s)


if __name__ == "__main__":
    x = np.array([1.0, 2.0, 4.0])
    print("measured:")
    print(measured_jacobian(np.cumsum, x).round(6))
    print("yours:")
    print(running_total_jacobian(x))

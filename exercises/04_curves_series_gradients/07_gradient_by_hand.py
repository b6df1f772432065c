"""The gradient: one slope for each number that goes in, derived by hand.

A function of d numbers has d slopes: move one number alone, and see how fast the result
grows. Side by side they are the gradient, an array of the same shape as the input.

    f(x₀, x₁) = x₀² + 3·x₀·x₁        move x₀: 2x₀ + 3x₁        move x₁: 3x₀
    at (1, 2) the gradient is (8, 3)

It points where f grows fastest, so that a short step against it makes a loss smaller. Linear
models and neural networks learn that way. The road from formula to gradient is always the
same: write the function as sums, take the slope for one xₖ, read the result as a product.

    f(x) = Σᵢ Σⱼ Aᵢⱼ xᵢ xⱼ           xₖ occurs in row k of A, and in column k as well
    f(w) = 1/n Σᵢ rᵢ²                rᵢ = Σⱼ Xᵢⱼ wⱼ - yᵢ      chain rule: 2 rᵢ times its slope
    f(z) = log Σⱼ e^zⱼ               chain rule: 1 / Σⱼ e^zⱼ times the slope of the sum

The functions are finished below. Derive each gradient on paper first: it is worth it.

Python you need: A.T is A with rows and columns exchanged, @ multiplies matrices and vectors.
np.exp(z) works on every number of z, and X.shape[0] is n.
"""

import numpy as np


def bowl(A: np.ndarray, x: np.ndarray) -> float:
    """Return xᵀAx for a square matrix A (d, d), not always symmetric, and x (d,). Finished."""
    return x @ A @ x


def bowl_gradient(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return the gradient of `bowl` as x moves, shape (d,)."""
    # TODO: add two products. xₖ occurs twice, once on each side of A: what does each give?
    raise NotImplementedError


def mean_squared_error(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean of (Xw - y)² over n rows, for X (n, d), y (n,) and w (d,). Finished."""
    r = X @ w - y
    return (r @ r) / X.shape[0]


def mean_squared_error_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the gradient of `mean_squared_error` as w moves, shape (d,)."""
    # TODO: begin with the residuals r. Weight k gets Σᵢ rᵢ Xᵢₖ, times two factors.
    raise NotImplementedError


def soft_maximum(z: np.ndarray) -> float:
    """Return log(Σ e^z) of z (c,): a little more than the largest of its numbers. Finished."""
    return np.log(np.exp(z).sum())


def soft_maximum_gradient(z: np.ndarray) -> np.ndarray:
    """Return the gradient of `soft_maximum` as z moves, shape (c,)."""
    # TODO: follow the chain rule above. Each zₖ occurs in one of the powers only.
    raise NotImplementedError


if __name__ == "__main__":
    A = np.array([[1.0, 3.0], [0.0, 0.0]])  # the example above
    print("bowl at (1, 2):        ", bowl_gradient(A, np.array([1.0, 2.0])))
    print("soft maximum at (1, 2):", soft_maximum_gradient(np.array([1.0, 2.0])))

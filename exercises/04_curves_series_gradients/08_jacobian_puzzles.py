"""Six Jacobians, one expression each.

A gradient belongs to one number that comes out. Where several come out, each has a gradient
of its own, and stacked they are the Jacobian, a table with

    J[i, j] = how fast output i grows as input j grows        shape (outputs, inputs)

    running_total(x) = (x₀, x₀ + x₁, x₀ + x₁ + x₂)        J =  1 0 0
                                                               1 1 0
                                                               1 1 1

Backpropagation multiplies one such table after the other, layer by layer from the end. And
most of them are so regular that a line is enough. `measured_jacobian` below is what they
have to agree with: slow, but it works for every function.

Python you need: np.ones((n, m)) is a table of ones. np.eye(n) has ones on the diagonal only,
np.tri(n) on and below it, np.diag(v) has the vector v there. np.outer(u, v)[i, j] is u[i] · v[j].
All of them can be added, scaled and multiplied with @. len(x) is the number of inputs n.
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
    # TODO: say how much each input moves the mean, as a table of one row.
    raise NotImplementedError


def running_total_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of (x₀, x₀ + x₁, x₀ + x₁ + x₂, …) for x (n,)."""
    # TODO: write the table of the example above, for any n.
    raise NotImplementedError


def scaling_jacobian(weights: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of weights * x as x (n,) moves: the same one for every x."""
    # TODO: put the slopes where they belong. Which input does output i depend on?
    raise NotImplementedError


def centring_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of x - (mean of x), for x (n,)."""
    # TODO: take one table from another: input j moves its own output, and the mean of all.
    raise NotImplementedError


def layer_jacobian(x: np.ndarray, A: np.ndarray) -> np.ndarray:
    """Return the Jacobian (m, n) of A @ (x * x), for A (m, n) and x (n,)."""
    # TODO: multiply the Jacobians of two functions in a chain, like rates.
    raise NotImplementedError


def softmax_jacobian(x: np.ndarray) -> np.ndarray:
    """Return the Jacobian (n, n) of s = softmax(x), which is e^x / (sum of all e^x)."""
    s = np.exp(x) / np.exp(x).sum()
    # TODO: build the table. By the quotient rule J[i, i] is s[i] - s[i]², and J[i, j] is
    # -s[i] · s[j] elsewhere.
    raise NotImplementedError


if __name__ == "__main__":
    x = np.array([1.0, 2.0, 4.0])
    print("measured:")
    print(measured_jacobian(np.cumsum, x).round(6))
    print("yours:")
    print(running_total_jacobian(x))

"""Power iteration: multiply, normalize, repeat.

Write the start as a linear combination of eigenvectors. Each step multiplies every term by
its own λ, so the term with the largest |λ| grows fastest, relative to the next by a factor
|λ₁ / λ₂| per step. It fails for a start without a component along the dominant eigenvector
(take a random one, or all ones), and if two eigenvalues share the largest |λ|.
"""

import numpy as np


def power_step(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return A @ v, normalized to length 1: shape (n,), for A (n, n) and v (n,)."""
    w = A @ v
    # w @ w is the squared length. Normalize in each step and not once at the end: 3 ** 700 is
    # more than the largest float64, 1.8e308.
    return w / np.sqrt(w @ w)


def dominant_eigenvector(A: np.ndarray, start: np.ndarray, steps: int) -> np.ndarray:
    """Return the vector (n,) of length 1 after `steps` power steps from start (n,)."""
    v = start
    for _ in range(steps):
        v = power_step(A, v)
    return v


def rayleigh_quotient(A: np.ndarray, v: np.ndarray) -> float:
    """Return the eigenvalue λ of an eigenvector v (n,) of A (n, n), by the Rayleigh quotient.

    v may have any length but 0. λ is negative if A reverses v.
    """
    # The length of A @ v divided by that of v is |λ|, without the sign. A[0] @ v / v[0] is λ
    # as well, unless v[0] is 0.
    return (v @ (A @ v)) / (v @ v)


if __name__ == "__main__":
    A = np.array([[2, 1], [1, 2]])
    v = dominant_eigenvector(A, np.array([1, 0]), 50)
    print("vector", v, "eigenvalue", rayleigh_quotient(A, v))

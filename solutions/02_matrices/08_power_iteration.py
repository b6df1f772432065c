"""Power iteration: multiply, scale, repeat.

Write the start as a mix of eigenvectors. Each step multiplies every part by its own λ, so
the part with the largest |λ| wins, by a factor |λ₁ / λ₂| in each step. Two things can go
wrong: a start without any of the winner in it (take a random one, or all ones), and two
winners of the same size, between which the vector never settles.
"""

import numpy as np


def step(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return A @ v, scaled to length 1: shape (n,), for A (n, n) and v (n,)."""
    w = A @ v
    # w @ w is the squared length. Scaling each time, not once at the end: 3 to the power
    # of 700 is more than the largest number a computer knows, 1.8e308.
    return w / np.sqrt(w @ w)


def leading_vector(A: np.ndarray, start: np.ndarray, steps: int) -> np.ndarray:
    """Return the vector (n,) of length 1 that `steps` steps make of the start (n,)."""
    v = start
    for _ in range(steps):
        v = step(A, v)
    return v


def eigenvalue(A: np.ndarray, v: np.ndarray) -> float:
    """Return the eigenvalue λ that belongs to an eigenvector v (n,) of A (n, n).

    v may have any length. λ is negative where A turns v around.
    """
    # The length of A @ v would do for |λ|, but it forgets the sign. And A[0] @ v / v[0]
    # is λ as well, unless v[0] happens to be 0.
    return (v @ (A @ v)) / (v @ v)


if __name__ == "__main__":
    A = np.array([[2, 1], [1, 2]])
    v = leading_vector(A, np.array([1, 0]), 50)
    print("vector", v, "eigenvalue", eigenvalue(A, v))

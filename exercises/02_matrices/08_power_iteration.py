"""Eigenvectors by power iteration.

An eigenvector of A is a nonzero vector v that A only scales: A @ v = λ v. The number λ is
its eigenvalue. The dominant eigenvector belongs to the largest |λ|, and power iteration
finds it: start from a random vector, and in each step multiply by A and normalize (divide
by the length, so that the numbers neither overflow nor underflow).

    A = 2 1     (1, 0) → (2, 1) → (5, 4) → (14, 13) → …   towards (1, 1), with λ = 3
        1 2

It works because the start is a linear combination of eigenvectors, here
(1, 0) = ½ (1, 1) + ½ (1, -1), and each step multiplies every term by its own λ, here 3
and 1: after t steps, ½ · 3ᵗ (1, 1) + ½ (1, -1). Two conditions: the largest |λ| belongs
to one eigenvector only, and the start has a component along it (a random one has). The
speed of convergence is |λ₂ / λ₁| per step, here 1/3. Afterwards the eigenvalue is the
Rayleigh quotient

    λ = (v · Av) / (v · v)                 for v = (1, 1): (1, 1) · (3, 3) / 2 = 3

PageRank, Google's first ranking, is the dominant eigenvector of a link matrix: the
long-run fraction of time that a random walk spends on each page.

Python you need: A @ x is the product of 01, v @ v the dot product of v with itself, and
in a `for` a variable may get a new value each time: v = power_step(A, v).
"""

import numpy as np


def power_step(A: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return A @ v, normalized to length 1: shape (n,), for A (n, n) and v (n,)."""
    # TODO: multiply, then divide the product by its length.
    raise NotImplementedError


def dominant_eigenvector(A: np.ndarray, start: np.ndarray, steps: int) -> np.ndarray:
    """Return the vector (n,) of length 1 after `steps` power steps from start (n,)."""
    # TODO: apply `power_step` to the vector `steps` times, beginning with the start as it is given.
    # (np.linalg.eig, eigh and svd are not allowed.)
    raise NotImplementedError


def rayleigh_quotient(A: np.ndarray, v: np.ndarray) -> float:
    """Return the eigenvalue λ of an eigenvector v (n,) of A (n, n), by the Rayleigh quotient.

    v may have any length but 0. λ is negative if A reverses v.
    """
    # TODO: return the Rayleigh quotient, the formula at the top of the file.
    raise NotImplementedError


if __name__ == "__main__":
    A = np.array([[2, 1], [1, 2]])
    v = dominant_eigenvector(A, np.array([1, 0]), 50)
    print("vector", v, "eigenvalue", rayleigh_quotient(A, v))

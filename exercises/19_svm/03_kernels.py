"""A table of likeness: how a straight street gets round a ring.

One class sits in the middle, the other in a ring around it. No line divides them. But give
each point (a, b) two more columns, a² and b²: now a line in these two does it, because
a² + b² is small inside and large outside. So much for the idea: more columns, then a plane.

With all the products up to degree 2 a point has six columns, and of 30 columns come 496. But
whoever needs nothing but dot products of rows need not make any column. It is enough to know

    polynomial    k(u, v) = (u · v + 1) ^ degree
    RBF           k(u, v) = e ^ (-gamma · ‖u - v‖²)         1 for the same place, 0 far away

For u = (1, 2) and v = (3, -1): u · v = 1, so the polynomial of degree 2 gives 4, and that is
the dot product of two rows with six columns each. ‖u - v‖² is 13; for a gamma of 0.1, RBF
gives e^-1.3 = 0.273. Behind RBF there are infinitely many columns, and nobody makes them.

Where do the six come from? Multiply out (u₁v₁ + u₂v₂ + 1)²; each of the six terms must be
something of u, times the same thing of v:

    u₁²·v₁² + u₂²·v₂² + 2·u₁u₂·v₁v₂ + 2·u₁·v₁ + 2·u₂·v₂ + 1
"""

import numpy as np

from mlx_exercises import data


def polynomial_kernel(A: np.ndarray, B: np.ndarray, degree: int) -> np.ndarray:
    """Return k of each row of A (n, d) with each row of B (m, d), shape (n, m)."""
    # TODO: pair all rows at once, without a loop, then add 1 and raise to the degree.
    raise NotImplementedError


def rbf_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return k of each row of A (n, d) with each row of B (m, d), shape (n, m)."""
    # TODO: get all the squared distances, then the powers of e.
    raise NotImplementedError


def lifted(X: np.ndarray) -> np.ndarray:
    """Return the six columns (n, 6) behind the polynomial kernel of degree 2, for X (n, 2).

    lifted(A) @ lifted(B).T is polynomial_kernel(A, B, 2). Their order is free.
    """
    # TODO: make a column of each of the six terms. How is a 2 shared between u and v?
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.rings(8, seed=1)
    print("ring:", y)
    print(polynomial_kernel(X, X, 2).round(1))
    print(rbf_kernel(X, X, 1.0).round(2))
    print("the same as six columns:", (lifted(X) @ lifted(X).T).round(1)[0])

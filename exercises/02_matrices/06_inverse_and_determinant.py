"""Inverse and determinant: can it be undone, and what does it do to areas?

The determinant says by how much a matrix multiplies areas (in space, volumes). It is
negative where the plane is turned over, and 0 where all is squashed onto a line. Taking
a multiple of one row from another leaves it alone; swapping two rows changes its sign;
and of a triangle of numbers it is the product of the diagonal:

    1 2   swap    3 4   clear    3   4        3 · 2/3 = 2, one swap:
    3 4  ──────▶  1 2  ───────▶  0  2/3       the determinant is -2

The inverse undoes A: A⁻¹ @ A = I, with ones on the diagonal and zeros elsewhere. Column j
of A⁻¹ is the x that A sends to column j of I, and that you can solve for.

Generative models that must undo themselves ("normalizing flows") are built so that both
are cheap, and a determinant of 0 says that some column is a mix of the others.

Python you need: np.eye(n) is I, U[i, i] a number of the diagonal, X[:, j] = … fills a
whole column, and (-1) ** k is 1 or -1. `triangle` and `solve` are exercise 05, finished.
"""

import numpy as np

TINY = 1e-12  # a pivot this small, beside the largest number of A, counts as zero


def triangle(A: np.ndarray) -> tuple[np.ndarray, int]:
    """Return A (n, m) with zeros below its diagonal, and how often rows were swapped.

    Finished: nothing to do here.
    """
    U = np.array(A, dtype=float)
    swaps = 0
    for k in range(min(U.shape)):
        best = k + np.argmax(np.abs(U[k:, k]))
        if best != k:
            U[[k, best]] = U[[best, k]]
            swaps = swaps + 1
        for i in range(k + 1, len(U)):
            if U[k, k] != 0:
                U[i] = U[i] - U[i, k] / U[k, k] * U[k]
    return U, swaps


def solve(A: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the x (n,) with A @ x = b, for A (n, n) and b (n,). Finished.

    Raises ValueError where A is singular.
    """
    n = len(A)
    M, _ = triangle(np.column_stack([A, b]))
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        if abs(M[i, i]) <= TINY * np.abs(A).max():
            raise ValueError("A is singular: nothing can undo it.")
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def determinant(A: np.ndarray) -> float:
    """Return the determinant of A (n, n), which is 0 where A is singular."""
    U, swaps = triangle(A)
    # TODO: multiply up the diagonal of U in a `for`. Each swap changes the sign once.
    raise NotImplementedError


def inverse(A: np.ndarray) -> np.ndarray:
    """Return the matrix (n, n) that undoes A (n, n). Raises ValueError if none does."""
    # TODO: solve for one column at a time.
    raise NotImplementedError


def new_area(area: float, A: np.ndarray) -> float:
    """Return how large a figure of the plane becomes under A (2, 2): again an area."""
    # TODO: multiply by the factor that `determinant` knows. But no area is negative.
    raise NotImplementedError


if __name__ == "__main__":
    A = np.array([[1, 2], [3, 4]])
    print("determinant:", determinant(A))
    print(inverse(A))

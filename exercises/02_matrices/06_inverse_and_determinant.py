"""Determinant and inverse matrix, both by elimination.

The determinant det A is the factor by which A scales areas (in space, volumes). It is
negative if A reverses the orientation, and 0 if A is a singular matrix: its columns are
linearly dependent, and it maps the plane onto a line or a point. Three rules compute it:
subtracting a multiple of one row from another keeps it; swapping two rows changes its
sign; for a triangular matrix it is the product of the diagonal.

    1 2   swap    3 4   eliminate   3   4        3 · 2/3 = 2, one swap:
    3 4  ──────▶  1 2  ──────────▶  0  2/3       the determinant is -2

The inverse matrix A⁻¹ has A⁻¹ @ A = A @ A⁻¹ = I, where the identity matrix I has ones on
the diagonal and zeros elsewhere. Column j of A⁻¹ is the solution x of A @ x = column j of
I, so `solve` finds it. A singular matrix has no inverse.

Machine learning uses determinants where a density is transformed: "normalizing flows",
a kind of generative model, are built so that det and inverse are cheap.

Python you need: np.eye(n) is I, U[i, i] an entry of the diagonal, X[:, j] = … assigns to
a column, and (-1) ** k is 1 or -1. `row_echelon` and `solve` are exercise 05, finished.
"""

import numpy as np

PIVOT_TOL = 1e-12  # pivots up to this, relative to the largest entry of A, count as zero


def row_echelon(A: np.ndarray) -> tuple[np.ndarray, int]:
    """Return A (n, m) with zeros below its diagonal, and the number of row swaps.

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

    Raises ValueError if A is singular.
    """
    n = len(A)
    M, _ = row_echelon(np.column_stack([A, b]))
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        if abs(M[i, i]) <= PIVOT_TOL * np.abs(A).max():
            raise ValueError("A is singular: it has no inverse.")
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def determinant(A: np.ndarray) -> float:
    """Return the determinant of A (n, n), which is 0 where A is singular."""
    U, swaps = row_echelon(A)
    # TODO: multiply the diagonal of U in a `for`. Each swap changes the sign once. (np.linalg
    # is not allowed in this file: det, slogdet, inv, pinv, solve.)
    raise NotImplementedError


def inverse(A: np.ndarray) -> np.ndarray:
    """Return the inverse (n, n) of A (n, n). Raises ValueError if A is singular."""
    # TODO: solve for one column of the inverse at a time.
    raise NotImplementedError


def transformed_area(area: float, A: np.ndarray) -> float:
    """Return the area of a figure after the map A (2, 2); before it, it is `area`."""
    # TODO: multiply by the factor for areas. The result is never negative.
    raise NotImplementedError


if __name__ == "__main__":
    A = np.array([[1, 2], [3, 4]])
    print("determinant:", determinant(A))
    print(inverse(A))

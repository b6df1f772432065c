"""Determinant and inverse: both follow from one elimination.

In practice they are rarely computed. A⁻¹ @ b is slower and less accurate than solve(A, b),
and a determinant near 0 does not say how close to singular a matrix is: 0.1 · I with 20
rows has the determinant 1e-20, and is as well conditioned as a matrix can be. What they
stand for, the inverse map and the change of volume, is used everywhere.
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
    # The Leibniz formula, a sum over all permutations, has n! terms: 3,628,800 for n = 10.
    product = (-1.0) ** swaps
    for i in range(len(U)):
        product = product * U[i, i]
    return product


def inverse(A: np.ndarray) -> np.ndarray:
    """Return the inverse (n, n) of A (n, n). Raises ValueError if A is singular."""
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        # A @ X = I, column by column: A maps column j of X to column j of I.
        X[:, j] = solve(A, unit[:, j])
    return X


def transformed_area(area: float, A: np.ndarray) -> float:
    """Return the area of a figure after the map A (2, 2); before it, it is `area`."""
    return area * np.abs(determinant(A))


if __name__ == "__main__":
    A = np.array([[1, 2], [3, 4]])
    print("determinant:", determinant(A))
    print(inverse(A))

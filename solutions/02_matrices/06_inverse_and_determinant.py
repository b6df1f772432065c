"""Inverse and determinant: both fall out of one elimination.

In practice one rarely wants them. A⁻¹ @ b is slower and less exact than solve(A, b), and
a determinant near 0 does not say how close to singular a matrix is (0.1 · I with 20 rows
has the determinant 1e-20 and is as harmless as a matrix can be). What they stand for,
undoing and changing volume, is everywhere.
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
    # The textbook sum over all orders has n! terms, more than 3 million for n = 10.
    product = (-1.0) ** swaps
    for i in range(len(U)):
        product = product * U[i, i]
    return product


def inverse(A: np.ndarray) -> np.ndarray:
    """Return the matrix (n, n) that undoes A (n, n). Raises ValueError if none does."""
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        # A @ X = I, read by columns: A sends column j of X to column j of I.
        X[:, j] = solve(A, unit[:, j])
    return X


def new_area(area: float, A: np.ndarray) -> float:
    """Return how large a figure of the plane becomes under A (2, 2): again an area."""
    return area * np.abs(determinant(A))


if __name__ == "__main__":
    A = np.array([[1, 2], [3, 4]])
    print("determinant:", determinant(A))
    print(inverse(A))

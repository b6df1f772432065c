# The sign is off: each of the swaps changes it once.
import numpy as np

TINY = 1e-12


def triangle(A):
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
    return (U, swaps)


def solve(A, b):
    n = len(A)
    M, _ = triangle(np.column_stack([A, b]))
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        if abs(M[i, i]) <= TINY * np.abs(A).max():
            raise ValueError("A is singular: nothing can undo it.")
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x


def determinant(A):
    U, swaps = triangle(A)
    product = 1.0
    for i in range(len(U)):
        product = product * U[i, i]
    return product


def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[:, j] = solve(A, unit[:, j])
    return X


def new_area(area, A):
    return area * np.abs(determinant(A))

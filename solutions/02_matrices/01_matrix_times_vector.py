"""Matrix-vector product: dot products of rows, or a linear combination of columns.

The row view is how one entry is computed. The column view explains the result as a whole:
for every x, A @ x lies in the column space of A. From here on you may use `A @ x`; it
computes the same sums, and far faster.
"""

import numpy as np


def by_rows(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,), from the rows of A."""
    n = A.shape[0]
    result = np.zeros(n)
    for i in range(n):
        result[i] = A[i] @ x
    return result


def by_columns(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,), from the columns of A."""
    n, d = A.shape
    # n zeros but d iterations: a column has n entries, and there are d columns. Starting
    # from A[:, 0] would save an iteration, but `+=` on that slice changes A itself.
    result = np.zeros(n)
    for j in range(d):
        result = result + x[j] * A[:, j]
    return result


if __name__ == "__main__":
    A, x = np.array([[1, 2], [3, 4], [5, 6]]), np.array([10, 1])
    print("by rows:   ", by_rows(A, x))
    print("by columns:", by_columns(A, x))

"""Matrix times vector: rows ask, columns build.

By rows is how to compute one entry of the answer. By columns is how to think about all
of it: whatever x is, A @ x lies in the span of A's columns. From here on `A @ x` is
yours to use; it does both loops at once, and far faster.
"""

import numpy as np


def by_rows(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,): entry i from row i of A."""
    n = A.shape[0]
    result = np.zeros(n)
    for i in range(n):
        result[i] = A[i] @ x
    return result


def by_columns(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,): a mix of the d columns."""
    n, d = A.shape
    # n zeros but d rounds: as long as a column, and one round for each of them. Starting
    # from A[:, 0] instead would save a round, but adding to that changes A itself.
    result = np.zeros(n)
    for j in range(d):
        result = result + x[j] * A[:, j]
    return result


if __name__ == "__main__":
    A, x = np.array([[1, 2], [3, 4], [5, 6]]), np.array([10, 1])
    print("by rows:   ", by_rows(A, x))
    print("by columns:", by_columns(A, x))

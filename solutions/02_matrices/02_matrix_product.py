"""Matrix multiplication: three nested loops, n · m · p multiplications.

Nearly all the time of a large model is spent in these three loops. Libraries perform the
same multiplications in an order that suits the machine, many of them in parallel. How many
there are depends on the order in which several matrices are multiplied.
"""

import numpy as np


def matmul(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return A times B, shape (n, p), for A (n, m) and B (m, p)."""
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            # The innermost loop is a dot product: `C[i, j] = A[i] @ B[:, j]` is as good.
            # The order of the three loops is free, since every C[i, j] is only added to.
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return C


def multiplication_count(n: int, m: int, p: int) -> int:
    """Return the number of scalar multiplications in an (n, m) times an (m, p) product."""
    return n * m * p


def chain_costs(n: int, m: int, p: int, q: int) -> tuple[int, int]:
    """Return the number of multiplications of (AB)C and of A(BC), in that order.

    A is (n, m), B is (m, p) and C is (p, q).
    """
    # AB is (n, p), so the cost of multiplying it with C does not depend on m. The expensive
    # order is the one with a large matrix in between.
    left_first = multiplication_count(n, m, p) + multiplication_count(n, p, q)
    right_first = multiplication_count(m, p, q) + multiplication_count(n, m, q)
    return left_first, right_first


if __name__ == "__main__":
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    print(matmul(A, B))
    print("cost of (AB)C and of A(BC), for a column C:", chain_costs(100, 100, 100, 1))

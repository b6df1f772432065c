"""Matrix product: three loops, and a price of n · m · p.

Nearly all the time that a large model takes is spent in these three loops. Libraries run
the same multiplications in an order that suits the machine, many at once; how many there
are is decided before, by the brackets.
"""

import numpy as np


def product(A: np.ndarray, B: np.ndarray) -> np.ndarray:
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


def multiplications(n: int, m: int, p: int) -> int:
    """Return how many numbers get multiplied by numbers in an (n, m) times an (m, p)."""
    return n * m * p


def both_orders(n: int, m: int, p: int, q: int) -> tuple[int, int]:
    """Return the multiplications in (AB)C and in A(BC): two numbers, in that order.

    A is (n, m), B is (m, p) and C is (p, q).
    """
    # AB is (n, p), so what it costs further on does not depend on m any more. The dear
    # order is the one that makes something large in the middle.
    left_first = multiplications(n, m, p) + multiplications(n, p, q)
    right_first = multiplications(m, p, q) + multiplications(n, m, q)
    return left_first, right_first


if __name__ == "__main__":
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    print(product(A, B))
    print("(AB)C and A(BC), for a column C:", both_orders(100, 100, 100, 1))

"""Matrix multiplication, and its computational cost.

Entry [i, j] of the product AB is the dot product of row i of A with column j of B:

    (AB)[i, j] = Σₖ A[i, k] · B[k, j]          A is (n, m), B is (m, p), AB is (n, p)

                 5 6
                 7 8       [0, 0]: 1·5 + 2·7 = 19       [0, 1]: 1·6 + 2·8 = 22
          1 2    19 22     [1, 0]: 3·5 + 4·7 = 43       [1, 1]: 3·6 + 4·8 = 50
          3 4    43 50

The two m must agree, because a row of A and a column of B need the same length. Each of
the n · p entries takes m multiplications. That is the computational cost, and nearly all
the time of training a neural network goes into such products.

Matrix multiplication is not commutative: in general AB ≠ BA. It is associative:
(AB)C = A(BC). Both orders give the same matrix, but not at the same cost. If A and B are
(100, 100) and C is one column, (100, 1), then (AB)C takes 1,010,000 multiplications and
A(BC) 20,000.

Python you need: a `for` inside a `for` runs completely in each iteration of the outer
one; indent once more. np.zeros((n, p)) is a matrix of zeros, and C[i, j] = … assigns to
one entry.
"""

import numpy as np


def matmul(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Return A times B, shape (n, p), for A (n, m) and B (m, p)."""
    # TODO: start from zeros. For each i, each j and each k, add the product of two entries to
    # C[i, j]. `@` with a whole matrix, np.dot, matmul, einsum and tensordot are not allowed.
    raise NotImplementedError


def multiplication_count(n: int, m: int, p: int) -> int:
    """Return the number of scalar multiplications in an (n, m) times an (m, p) product."""
    # TODO: multiply the number of entries by the multiplications that one entry takes.
    raise NotImplementedError


def chain_costs(n: int, m: int, p: int, q: int) -> tuple[int, int]:
    """Return the number of multiplications of (AB)C and of A(BC), in that order.

    A is (n, m), B is (m, p) and C is (p, q).
    """
    # TODO: add the costs of the two products, once for each order. Which shape has AB, and
    # which has BC?
    raise NotImplementedError


if __name__ == "__main__":
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    print(matmul(A, B))
    print("cost of (AB)C and of A(BC), for a column C:", chain_costs(100, 100, 100, 1))

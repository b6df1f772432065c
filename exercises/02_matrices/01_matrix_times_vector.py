"""Matrix times vector: one product, and two ways to see it.

    1 2            By rows: each row of A is dotted with x.
A = 3 4              1·10 + 2·1 = 12    3·10 + 4·1 = 34    5·10 + 6·1 = 56
    5 6
                   By columns: the columns of A are mixed, with x as the weights.
x = 10 1             10 · (1, 3, 5) + 1 · (2, 4, 6) = (12, 34, 56)

A has shape (3, 2): it takes 2 numbers in and gives 3 out. By rows, each answer is one
neuron looking at x; a whole layer of neurons is one such product. By columns you see
what can come out at all: mixtures of the columns, their span, and nothing else.

Both are the same numbers, so NumPy has one sign for both: A @ x. Here you build it
yourself, from the dot products and sums of vectors that you know.

Python you need: A[i] is row i and A[:, j] is column j; both are vectors. A.shape is
(n, d) for n rows and d columns. u @ v of two vectors is their dot product.
"""

import numpy as np


def by_rows(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,): entry i from row i of A."""
    # TODO: start from n zeros. Fill each with the dot product of one row and x.
    raise NotImplementedError


def by_columns(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,): a mix of the d columns."""
    # TODO: start from n zeros again. Add the columns one by one, each scaled by its own
    # number in x.
    raise NotImplementedError


if __name__ == "__main__":
    A, x = np.array([[1, 2], [3, 4], [5, 6]]), np.array([10, 1])
    print("by rows:   ", by_rows(A, x))
    print("by columns:", by_columns(A, x))

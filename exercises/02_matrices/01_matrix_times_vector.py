"""Matrix-vector product: the row view and the column view.

A matrix A of shape (n, d) maps a vector x with d components to a vector A @ x with n
components. A linear layer of a neural network is this product: n neurons, each with
its own row of weights.

Row view: entry i is the dot product of row i of A with x,  (A @ x)[i] = Σⱼ A[i, j] · x[j].
Column view: the whole result is a linear combination of the columns of A, with the
components of x as the coefficients,  A @ x = x[0] · column 0 + x[1] · column 1 + …

    1 2            Rows:     1·10 + 2·1 = 12    3·10 + 4·1 = 34    5·10 + 6·1 = 56
A = 3 4
    5 6            Columns:  10 · (1, 3, 5) + 1 · (2, 4, 6) = (12, 34, 56)
x = 10 1

The column view shows which vectors A @ x can be: exactly the span of the columns, which
is called the column space of A. NumPy's operator for the product is `@`. Here you write
it twice, from dot products and from sums of vectors. Start with by_rows.

Python you need: A[i] is row i and A[:, j] is column j; both are vectors. A.shape is
(n, d) for n rows and d columns. u @ v of two vectors is their dot product.
"""

import numpy as np


def by_rows(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,), from the rows of A."""
    # TODO: start from n zeros, and assign to entry i the dot product of row i with x. `@` of
    # two vectors is allowed. `@` with all of A, np.dot, np.matmul and np.einsum are not.
    raise NotImplementedError


def by_columns(A: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return A times x, shape (n,), for A (n, d) and x (d,), from the columns of A."""
    # TODO: start from n zeros again, and add column j, scaled by x[j], for each j. Here too `@`
    # with all of A is not allowed. Leave A and x unchanged.
    raise NotImplementedError


if __name__ == "__main__":
    A, x = np.array([[1, 2], [3, 4], [5, 6]]), np.array([10, 1])
    print("by rows:   ", by_rows(A, x))
    print("by columns:", by_columns(A, x))

"""Transpose, reshape and broadcasting: eight expressions with the wrong shape.

Shape errors are among the most common bugs in machine learning code. In each function
below, the docstring defines the result, and the TODO shows an expression that fails or
gives something else. Repair it with one .T or one .reshape.

    A.T               the transpose: (n, d) becomes (d, n), and entry [i, j] moves to [j, i]
    a.reshape(2, 3)   the same elements in the same order, divided into rows of 3
    a.reshape(-1, 1)  a vector as one column, (n,) to (n, 1); NumPy computes the -1
    a.reshape(-1)     any array as a vector

For the matrix 1 2 3 | 4 5 6, .T gives 1 4 | 2 5 | 3 6 and .reshape(3, 2) gives
1 2 | 3 4 | 5 6: the same shape, another matrix, and no error message.

Broadcasting is NumPy's rule for `+ - * /` on different shapes: compare the shapes from
the right; two sizes must be equal, or one of them 1 or missing. That axis is repeated.

    (n, d) * (d,)      scales column j by v[j]           (2, 3) * (3,): 3 = 3, 2 · missing
    (n, d) * (n, 1)    scales row i by v[i, 0]
    (n, 1) * (m,)      is (n, m): all products, called the outer product
    (n,)   - (n, 1)    is (n, n), rarely what you want

XᵀX, the dot products of all pairs of columns of X, is called the Gram matrix.
"""

import numpy as np


def linear_layer(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return (n, c): entry [i, j] is row i of X (n, d) · row j of W (c, d)."""
    # TODO: repair X @ W, a linear layer: (n, d) @ (c, d) is an error.
    raise NotImplementedError


def weight_gradient(X: np.ndarray, errors: np.ndarray) -> np.ndarray:
    """Return (d,): entry j is the dot product of column j of X (n, d) and errors (n,)."""
    # TODO: repair X @ errors, as in the gradient of a linear model: (n, d) @ (n,) is an error.
    raise NotImplementedError


def gram_matrix(X: np.ndarray) -> np.ndarray:
    """Return (d, d): entry [j, k] is column j · column k of X (n, d)."""
    # TODO: repair X @ X: (n, d) @ (n, d) is an error.
    raise NotImplementedError


def scale_rows(X: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n, d): row i of X (n, d), scaled by weights[i]; weights is (n,)."""
    # TODO: repair X * weights. It is an error or, where n is d, it scales the columns.
    raise NotImplementedError


def outer_product(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): entry [i, j] is u[i] times v[j], for u (n,) and v (m,)."""
    # TODO: repair u * v: (n,) * (m,) is an error.
    raise NotImplementedError


def residuals(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return (n,): entry i is y_true[i] - y_pred[i, 0]; shapes (n,) and (n, 1)."""
    # TODO: repair y_true - y_pred. It is no error, but (n,) - (n, 1) is (n, n).
    raise NotImplementedError


def flatten_and_dot(images: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n,): the dot product of image i, flattened row by row, with the weights.

    images is (n, h, w) and weights is (h·w,).
    """
    # TODO: repair images @ weights: (n, h, w) @ (h·w,) is an error.
    raise NotImplementedError


def recolor(photo: np.ndarray, M: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): each color c of photo (h, w, 3), a vector (3,), becomes M @ c."""
    # TODO: repair photo @ M. It is no error, but it computes c @ M for each color c.
    raise NotImplementedError


if __name__ == "__main__":
    print(outer_product(np.array([1, 2, 3]), np.array([1, 10, 100, 1000])))

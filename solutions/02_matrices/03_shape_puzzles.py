"""Transpose, reshape and broadcasting: the eight expressions, repaired.

Use .T to exchange the two axes, and .reshape to divide the same elements differently (a
vector as a column, an image as a vector). Where both would give the right shape, only the
definition of the result decides between them.
"""

import numpy as np


def linear_layer(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return (n, c): entry [i, j] is row i of X (n, d) · row j of W (c, d)."""
    # PyTorch keeps the weights of a layer like this, one row for each neuron.
    return X @ W.T


def weight_gradient(X: np.ndarray, errors: np.ndarray) -> np.ndarray:
    """Return (d,): entry j is the dot product of column j of X (n, d) and errors (n,)."""
    # `errors @ X` is the same: on the left of `@`, a vector is used as a row.
    return X.T @ errors


def gram_matrix(X: np.ndarray) -> np.ndarray:
    """Return (d, d): entry [j, k] is column j · column k of X (n, d)."""
    # X @ X.T fits too, and is (n, n): every sample with every sample.
    return X.T @ X


def scale_rows(X: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n, d): row i of X (n, d), scaled by weights[i]; weights is (n,)."""
    # .T would do nothing here: a vector has only one axis.
    return X * weights.reshape(-1, 1)


def outer_product(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): entry [i, j] is u[i] times v[j], for u (n,) and v (m,)."""
    return u.reshape(-1, 1) * v


def residuals(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return (n,): entry i is y_true[i] - y_pred[i, 0]; shapes (n,) and (n, 1)."""
    # The mean square of that (n, n) matrix is a number as well, so a model can be trained on
    # it without any error message, and it learns the wrong thing.
    return y_true - y_pred.reshape(-1)


def flatten_and_dot(images: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n,): the dot product of image i, flattened row by row, with the weights.

    images is (n, h, w) and weights is (h·w,).
    """
    return images.reshape(len(images), -1) @ weights


def recolor(photo: np.ndarray, M: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): each color c of photo (h, w, 3), a vector (3,), becomes M @ c."""
    # c @ M is the dot products of c with the columns of M, and M @ c those with its rows.
    return photo @ M.T


if __name__ == "__main__":
    print(outer_product(np.array([1, 2, 3]), np.array([1, 10, 100, 1000])))

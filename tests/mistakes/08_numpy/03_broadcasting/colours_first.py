# The colours come first: this is three pictures, (3, h, w).
"""Broadcasting: eight tables, and not one loop, solved.

Write the shapes under each other from the right, and put a 1 wherever a size is missing.
What never helps is trying: two wrong shapes that fit make a table without a word.
"""

import numpy as np


def differences(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] = u[i] - v[j], for u (n,) and v (m,)."""
    # i goes down the table, so u is the column. v may stay as it is: (m,) counts as a row.
    return u[:, np.newaxis] - v


def products(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] = u[i] * v[j], for u (n,) and v (m,). The outer product."""
    return u[:, np.newaxis] * v


def rings(ys: np.ndarray, xs: np.ndarray) -> np.ndarray:
    """Return (h, w): table[i, j] = √(ys[i]² + xs[j]²), how far from (0, 0) the spot lies."""
    # Squaring first costs h + w multiplications. Making the table first would cost 2 · h · w.
    return np.sqrt(ys[:, np.newaxis] ** 2 + xs**2)


def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (n, c): table[i, j] = (labels[i] == j), for labels (n,) and j from 0 to c - 1."""
    return labels[:, np.newaxis] == np.arange(classes)


def centred(X: np.ndarray) -> np.ndarray:
    """Return (n, d): table[i, j] = X[i, j] minus the mean of column j, over all rows."""
    # axis=0 is the axis that goes away. (d,) is left, and meets the columns by itself.
    return X - X.mean(axis=0)


def shares(X: np.ndarray) -> np.ndarray:
    """Return (n, d): table[i, j] = X[i, j] divided by the sum of row i."""
    # Without keepdims the sums are (n,) and would meet the columns: an error, or a lie if X
    # happens to be square.
    return X / X.sum(axis=1, keepdims=True)


def lit(images: np.ndarray, lights: np.ndarray) -> np.ndarray:
    """Return (n, h, w): table[i, j, k] = images[i, j, k] * lights[i], for lights (n,)."""
    return images * lights[:, np.newaxis, np.newaxis]


def tinted(image: np.ndarray, colour: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): table[i, j, k] = image[i, j] * colour[k]: image (h, w), colour (3,)."""
    return image * colour[:, np.newaxis, np.newaxis]


if __name__ == "__main__":
    print("times tables:", products(np.arange(1, 6), np.arange(1, 11)), sep="\n")
    print("one-hot:", one_hot(np.array([2, 0, 1, 2]), 3), sep="\n")

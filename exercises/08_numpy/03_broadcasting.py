"""Broadcasting: eight tables, and not one loop.

Two shapes meet from the right, size by size. Equal sizes pair up. A size of 1, or one that
is missing, is repeated as often as it takes. Anything else is an error.

    (4, 3)          (4, 1)          (4, 3)          (4,)
       (3,)            (3,)            (4,)            (4, 1)
    ──────          ──────          ──────          ───────
    (4, 3)          (4, 3)          error           (4, 4)    no error, and no (4,) either

Where a size of 1 is missing, put it in: for a vector v (n,),

    v[:, np.newaxis]    is (n, 1), a column            v[np.newaxis, :]    is (1, n), a row

So v[:, np.newaxis] + u pairs every number of v with every number of u: a table (n, m).

A sum takes one axis away. X (4, 3) has 4 rows, counted along axis 0, and 3 columns:

    X.sum(axis=0)   (3,)    adds down the rows: one number for each column
    X.sum(axis=1)   (4,)    adds along each row: one number for each row
    X.sum(axis=1, keepdims=True)    (4, 1), a column again, ready to meet X

Each function comes with its loop, in words or as code: no entry is in doubt, and one
expression is enough for each. np.sqrt, .mean and == work on whole arrays, too.
"""

import numpy as np


def differences(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] = u[i] - v[j], for u (n,) and v (m,)."""
    # TODO: make one of the two a column, and subtract.
    raise NotImplementedError


def products(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): table[i, j] = u[i] * v[j], for u (n,) and v (m,). The outer product."""
    # TODO: multiply every number of u with every number of v.
    raise NotImplementedError


def rings(ys: np.ndarray, xs: np.ndarray) -> np.ndarray:
    """Return (h, w): table[i, j] = √(ys[i]² + xs[j]²), how far from (0, 0) the spot lies."""
    # TODO: square both, let them meet as column and row, take the root.
    raise NotImplementedError


def one_hot(labels: np.ndarray, classes: int) -> np.ndarray:
    """Return (n, c): table[i, j] = (labels[i] == j), for labels (n,) and j from 0 to c - 1."""
    # TODO: compare every label with every class; np.arange has the classes.
    raise NotImplementedError


def centred(X: np.ndarray) -> np.ndarray:
    """Return (n, d): table[i, j] = X[i, j] minus the mean of column j, over all rows."""
    # TODO: take from every column its own mean.
    raise NotImplementedError


def shares(X: np.ndarray) -> np.ndarray:
    """Return (n, d): table[i, j] = X[i, j] divided by the sum of row i."""
    # TODO: divide every row by its own sum, so that it adds up to 1.
    raise NotImplementedError


def lit(images: np.ndarray, lights: np.ndarray) -> np.ndarray:
    """Return (n, h, w): table[i, j, k] = images[i, j, k] * lights[i], for lights (n,)."""
    # TODO: give every picture its own light. How many sizes of 1 are missing?
    raise NotImplementedError


def tinted(image: np.ndarray, colour: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): table[i, j, k] = image[i, j] * colour[k]: image (h, w), colour (3,)."""
    # TODO: make a grey picture red, green and blue at once.
    raise NotImplementedError


if __name__ == "__main__":
    print("times tables:", products(np.arange(1, 6), np.arange(1, 11)), sep="\n")
    print("one-hot:", one_hot(np.array([2, 0, 1, 2]), 3), sep="\n")

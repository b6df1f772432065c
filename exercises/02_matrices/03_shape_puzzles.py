"""Eight shape puzzles: numbers that are right and shapes that do not fit.

Many errors in machine learning are like these. For each function, the docstring says
what every number of the result has to be; the line under TODO is somebody's attempt, and
what Python made of it. Repair it with one .T or one .reshape.

    A.T              turned over: rows become columns, so (n, d) becomes (d, n)
    a.reshape(2, 3)  the same numbers in the same order, cut into other rows
    a.reshape(-1, 1) a vector as one column, (n,) to (n, 1); -1 means: as many as it takes

They are not the same. For the (2, 3) table 1 2 3 | 4 5 6, .T gives 1 4 | 2 5 | 3 6, and
.reshape(3, 2) gives 1 2 | 3 4 | 5 6: same shape, other meaning, and no error message.

Python you need: a vector (d,) counts as a row, and NumPy repeats rows and columns where
that makes shapes fit: (n, d) * (d,) scales each column, (n, d) * (n, 1) each row, and
(n, 1) * (m,) makes a whole (n, m) table.
"""

import numpy as np


def scores(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return (n, c): entry [i, j] is row i of X (n, d) dotted with row j of W (c, d)."""
    # TODO: repair X @ W, a layer of neurons: (n, d) @ (c, d) does not fit.
    raise NotImplementedError


def blame(X: np.ndarray, errors: np.ndarray) -> np.ndarray:
    """Return (d,): entry j is column j of X (n, d) dotted with errors (n,)."""
    # TODO: repair X @ errors, a gradient: (n, d) @ (n,) does not fit.
    raise NotImplementedError


def gram(X: np.ndarray) -> np.ndarray:
    """Return (d, d): entry [j, k] is column j of X (n, d) dotted with column k."""
    # TODO: repair X @ X, all columns with all columns: (n, d) @ (n, d) does not fit.
    raise NotImplementedError


def weigh_rows(X: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n, d): row i of X (n, d) times the number weights[i]; weights is (n,)."""
    # TODO: repair X * weights. It does not fit or, where n is d, it scales columns.
    raise NotImplementedError


def times_table(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): entry [i, j] is u[i] times v[j], for u (n,) and v (m,)."""
    # TODO: repair u * v: (n,) * (m,) does not fit.
    raise NotImplementedError


def misses(truth: np.ndarray, predictions: np.ndarray) -> np.ndarray:
    """Return (n,): entry i is truth[i] - predictions[i, 0]; shapes (n,) and (n, 1)."""
    # TODO: repair truth - predictions. It fits! But (n,) - (n, 1) is a table, (n, n).
    raise NotImplementedError


def ink(images: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n,): image i of (n, h, w), read row by row, dotted with weights (h·w,)."""
    # TODO: repair images @ weights: (n, h, w) @ (h·w,) does not fit.
    raise NotImplementedError


def recolour(photo: np.ndarray, M: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): each colour c of photo (h, w, 3), a vector (3,), becomes M @ c."""
    # TODO: repair photo @ M. It fits, but each colour comes first: that is c @ M.
    raise NotImplementedError


if __name__ == "__main__":
    print(times_table(np.array([1, 2, 3]), np.array([1, 10, 100, 1000])))

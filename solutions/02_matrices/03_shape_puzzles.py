"""Eight shape puzzles, solved.

.T for a meaning that is turned (rows that should be columns), .reshape for numbers that
are cut up differently (a vector as a column, a picture as a vector). Where both would
fit, ask which rule the docstring gives: the shape alone does not tell them apart.
"""

import numpy as np


def scores(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return (n, c): entry [i, j] is row i of X (n, d) dotted with row j of W (c, d)."""
    # PyTorch keeps the weights of a layer like this, one row for each neuron.
    return X @ W.T


def blame(X: np.ndarray, errors: np.ndarray) -> np.ndarray:
    """Return (d,): entry j is column j of X (n, d) dotted with errors (n,)."""
    # `errors @ X` is the same: a vector in front is a row already.
    return X.T @ errors


def gram(X: np.ndarray) -> np.ndarray:
    """Return (d, d): entry [j, k] is column j of X (n, d) dotted with column k."""
    # X @ X.T fits too, and is (n, n): every sample with every sample.
    return X.T @ X


def weigh_rows(X: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n, d): row i of X (n, d) times the number weights[i]; weights is (n,)."""
    # .T would do nothing here: a vector has no second side to turn over to.
    return X * weights.reshape(-1, 1)


def times_table(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Return (n, m): entry [i, j] is u[i] times v[j], for u (n,) and v (m,)."""
    return u.reshape(-1, 1) * v


def misses(truth: np.ndarray, predictions: np.ndarray) -> np.ndarray:
    """Return (n,): entry i is truth[i] - predictions[i, 0]; shapes (n,) and (n, 1)."""
    # The square of that (n, n) table has a mean as well, so a model trained on it runs
    # without a word and learns nonsense. It is the most expensive missing reshape of all.
    return truth - predictions.reshape(-1)


def ink(images: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return (n,): image i of (n, h, w), read row by row, dotted with weights (h·w,)."""
    return images.reshape(len(images), -1) @ weights


def recolour(photo: np.ndarray, M: np.ndarray) -> np.ndarray:
    """Return (h, w, 3): each colour c of photo (h, w, 3), a vector (3,), becomes M @ c."""
    # c @ M dots c with the columns of M, and M @ c with its rows.
    return photo @ M.T


if __name__ == "__main__":
    print(times_table(np.array([1, 2, 3]), np.array([1, 10, 100, 1000])))

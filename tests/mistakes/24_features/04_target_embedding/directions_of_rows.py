# The directions are those of all rows. In which do the class means differ?
"""Ten classes in fewer than ten numbers, and what a good code is.

Codes that lie apart can be told apart. Random ones lie anywhere; class codes put far from each
other what is far from each other in the images, which is also what a linear model can predict.
"""

import numpy as np

from mlx_exercises import data


def random_codes(c: int, k: int, rng: np.random.Generator) -> np.ndarray:
    """Return a code of length 1 in a random direction for each of c classes, (c, k). Finished."""
    codes = rng.normal(size=(c, k))
    return codes / np.linalg.norm(codes, axis=1, keepdims=True)


def predict_codes(
    X_train: np.ndarray, y_train: np.ndarray, X_test: np.ndarray, codes: np.ndarray
) -> np.ndarray:
    """Return a predicted point (m, k) for each row of X_test (m, d), by least squares.

    The linear model, with an intercept, is fitted to the rows of X_train (n, d) and the codes
    (c, k) of their classes y_train (n,). Some columns may be 0 in all training rows.
    """
    # Codes picked by class numbers: row i is the code of row i's class.
    targets = codes[y_train]
    # A column of ones is the intercept. The normal equations have no unique solution where a
    # column is 0 throughout; lstsq takes the solution with the smallest weights.
    ones, more = np.ones((len(X_train), 1)), np.ones((len(X_test), 1))
    weights = np.linalg.lstsq(np.hstack([ones, X_train]), targets, rcond=None)[0]
    return np.hstack([more, X_test]) @ weights


def nearest_class(P: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """Return for each predicted point of P (m, k) the class of the nearest code (c, k): (m,)."""
    # (m, 1, k) against (c, k) gives (m, c, k). The largest product would do only for codes that
    # are all equally long.
    return ((P[:, None] - codes) ** 2).sum(axis=2).argmin(axis=1)


def class_codes(X: np.ndarray, y: np.ndarray, k: int) -> np.ndarray:
    """Return codes (c, k), the best k-dimensional picture of the mean rows of the c classes.

    These are the coordinates of the class means of X (n, d), seen from the mean of these c means,
    along the k directions in which they differ most. y (n,) holds 0, ..., c - 1. k is below c.
    """
    means = np.array([X[y == label].mean(axis=0) for label in range(y.max() + 1)])
    offsets = means - means.mean(axis=0)
    # Only c rows: the decomposition is quick, however many images there are.
    ways = np.linalg.svd(X - X.mean(axis=0))[2][:k]
    return offsets @ ways.T


def accuracy(
    X_train: np.ndarray,
    y_train: np.ndarray,
    X_test: np.ndarray,
    y_test: np.ndarray,
    codes: np.ndarray,
) -> float:
    """Return the share of y_test (m,) that these codes (c, k) get right. Finished."""
    P = predict_codes(X_train, y_train, X_test, codes)
    return float(np.mean(nearest_class(P, codes) == y_test))


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    parts = X[train], y[train], X[test], y[test]
    print("one-hot, 10 numbers:", round(accuracy(*parts, np.eye(10)), 3))
    for k in (2, 4, 8, 16):
        draws = [accuracy(*parts, random_codes(10, k, np.random.default_rng(s))) for s in range(10)]
        print(f"random codes of {k:2} numbers: {np.mean(draws):.3f}")
    for k in (2, 4, 8):
        codes = class_codes(X[train], y[train], k)
        print(f"class codes of {k:2} numbers:  {accuracy(*parts, codes):.3f}")

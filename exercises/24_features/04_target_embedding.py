"""Must ten classes be ten numbers? Targets in fewer dimensions than one-hot.

A classifier of c classes usually has c outputs, and the target of class 2 is 0 0 1 0 0 ... But
any c different points will do for targets. Give each class a code, a point in k dimensions; let
the model predict a point; and answer with the class whose code is nearest:

    class 0: (1, 0)      class 1: (-0.6, 0.8)      class 2: (-0.6, -0.8)
    predicted (0.1, 0.6): squared distances 1.17, 0.53 and 2.45, so the answer is class 1

P. Rodríguez, M. A. Bautista, J. Gonzàlez and S. Escalera (Beyond One-hot Encoding: lower
dimensional target embedding, 2018, arXiv 1806.10805) train large networks for hundreds of classes
in this way. Their abstract calls random projections of the labels "a valid tool", and says that
codes made from how the classes lie to each other do better. Here is a small test of both, with a
linear model, least squares, and 449 unseen digits. Shares of right answers, for random codes the
mean of ten draws, and for class codes made from the mean image of each class:

    dimensions        2       4       8      16      one-hot, 10
    random codes    0.41    0.69    0.83    0.89        0.94
    class codes     0.69    0.87    0.93

So 8 numbers can nearly do the work of 10, and it matters which 8 they are.
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
    # TODO: make the targets (n, k), fit, and apply. np.linalg.lstsq copes with such columns.
    raise NotImplementedError


def nearest_class(P: np.ndarray, codes: np.ndarray) -> np.ndarray:
    """Return for each predicted point of P (m, k) the class of the nearest code (c, k): (m,)."""
    # TODO: measure all distances, and take the smallest of each row.
    raise NotImplementedError


def class_codes(X: np.ndarray, y: np.ndarray, k: int) -> np.ndarray:
    """Return codes (c, k), the best k-dimensional picture of the mean rows of the c classes.

    These are the coordinates of the class means of X (n, d), seen from the mean of these c means,
    along the k directions in which they differ most. y (n,) holds 0, ..., c - 1. k is below c.
    """
    # TODO: the c mean rows are a small table. Do with it what stage 14 does with images.
    raise NotImplementedError


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

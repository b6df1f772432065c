"""Forty patients: predict how far a disease will come, and say how sure you are.

A small clinic has measured 40 people in ten ways, and a year later noted how far their
diabetes had come. Then 402 others arrive. Least squares has eleven weights for 40 rows and
believes every accident in them: on new people it is off by 64 points (RMSE), when the
truth has a spread of 77. Ridge regression charges for large weights:

    smallest   Σ misses²  +  strength · (w₁² + … + w_d²)        the intercept is free

For x = (-1, 0, 1) and y = (1, 2, 6) least squares finds 3 + 2.5·x. With a strength of 3 the
slope is Σxy / (Σx² + 3) = 5 / (2 + 3) = 1, and the intercept stays 3. As the charge is the
same for each weight, the columns must have one unit: they are standardised first.

How strong? Ask the 40 themselves: leave out a fifth of them, fit the others, see how far
those left out are missed, and do that with each fifth (cross-validation). Whatever is
learned, means and spreads too, is learned from the rows kept. The 402 are asked once, at the
very end, and the answer is given with an interval.
"""

import numpy as np

from mlx_exercises import data

STRENGTHS = np.array([0.1, 1, 3, 10, 30, 100, 300, 1000])


def standardise(train: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return train (n, d) and other (m, d), both shifted and scaled by what train has.

    Each column of train gets the mean 0 and the spread 1. Where train is constant, only
    the mean is taken off.
    """
    # TODO: learn means and spreads from train alone, and mind a spread of 0.
    raise NotImplementedError


def ridge(Z: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the ridge weights (d + 1,), the intercept first, for Z (n, d) and y (n,)."""
    # TODO: write the normal equations with the charge in them: it adds to the diagonal,
    # but not at the intercept.
    raise NotImplementedError


def left_out_errors(X: np.ndarray, y: np.ndarray, strengths: np.ndarray) -> np.ndarray:
    """Return one mean squared error for each strength, shape (s,), over all n rows of X (n, d).

    Row i belongs to fifth i % 5, and is predicted by the fit to the four other fifths.
    """
    # TODO: standardise and fit without each fifth in turn, and collect its squared misses.
    raise NotImplementedError


def error_with_interval(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float, float]:
    """Return (RMSE, low, high), for y and predictions (n,), n >= 2, with a 95 % interval.

    The mean of the squared misses is uncertain by 1.96 · their spread / √n each way, with
    n - 1 in the spread. low and high are the roots of its two ends, low at least 0.
    """
    # TODO: make the interval for the mean of the squares, and take the roots last.
    raise NotImplementedError


def predict_new(X: np.ndarray, y: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    """Return predictions (m,) for X_new (m, d), learned from X (n, d) and y (n,) alone."""
    # TODO: put your parts together, or take any other way: beat least squares.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    order = np.random.default_rng(0).permutation(len(y))
    ours, new = order[:40], order[40:]
    print("left-out errors:", left_out_errors(X[ours], y[ours], STRENGTHS).round())
    says = predict_new(X[ours], y[ours], X[new])
    print("RMSE on 402 new people, low, high:", error_with_interval(y[new], says))

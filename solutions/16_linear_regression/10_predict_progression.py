"""Forty patients: less trust in forty rows makes better predictions.

Ridge is off by 60 points on new people, where least squares is off by 64; with 200 patients
to learn from there is hardly a difference. A charge on weights says "I have seen little", and
how loud to say it can be asked of the same 40 rows, if each is judged only by fits that have
never seen it.
"""

import numpy as np

from mlx_exercises import data

STRENGTHS = np.array([0.1, 1, 3, 10, 30, 100, 300, 1000])


def standardise(train: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return train (n, d) and other (m, d), both shifted and scaled by what train has.

    Each column of train gets the mean 0 and the spread 1. Where train is constant, only
    the mean is taken off.
    """
    mean, spread = train.mean(axis=0), train.std(axis=0)
    spread[spread == 0] = 1
    return (train - mean) / spread, (other - mean) / spread


def ridge(Z: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the ridge weights (d + 1,), the intercept first, for Z (n, d) and y (n,)."""
    A = np.column_stack([np.ones(len(Z)), Z])
    charge = strength * np.eye(A.shape[1])
    # To charge the intercept would pull all predictions towards 0, of which nobody said
    # that it is a likely value.
    charge[0, 0] = 0
    return np.linalg.solve(A.T @ A + charge, A.T @ y)


def left_out_errors(X: np.ndarray, y: np.ndarray, strengths: np.ndarray) -> np.ndarray:
    """Return one mean squared error for each strength, shape (s,), over all n rows of X (n, d).

    Row i belongs to fifth i % 5, and is predicted by the fit to the four other fifths.
    """
    squares = np.zeros(len(strengths))
    fifth = np.arange(len(y)) % 5
    for k in range(5):
        kept, out = fifth != k, fifth == k
        # Inside the loop: means taken from all rows would already know those left out.
        Z, Z_out = standardise(X[kept], X[out])
        for at, strength in enumerate(strengths):
            w = ridge(Z, y[kept], strength)
            squares[at] += np.sum((y[out] - w[0] - Z_out @ w[1:]) ** 2)
    return squares / len(y)


def error_with_interval(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float, float]:
    """Return (RMSE, low, high), for y and predictions (n,), n >= 2, with a 95 % interval.

    The mean of the squared misses is uncertain by 1.96 · their spread / √n each way, with
    n - 1 in the spread. low and high are the roots of its two ends, low at least 0.
    """
    squares = (y - predictions) ** 2
    mean = squares.mean()
    # A mean of many is nearly normal, a root of a mean is not: so the root comes last.
    reach = 1.96 * squares.std(ddof=1) / np.sqrt(len(y))
    return np.sqrt(mean), np.sqrt(max(mean - reach, 0)), np.sqrt(mean + reach)


def predict_new(X: np.ndarray, y: np.ndarray, X_new: np.ndarray) -> np.ndarray:
    """Return predictions (m,) for X_new (m, d), learned from X (n, d) and y (n,) alone."""
    strength = STRENGTHS[np.argmin(left_out_errors(X, y, STRENGTHS))]
    # Chosen on four fifths at a time, and then used on all the rows there are.
    Z, Z_new = standardise(X, X_new)
    w = ridge(Z, y, strength)
    return w[0] + Z_new @ w[1:]


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    order = np.random.default_rng(0).permutation(len(y))
    ours, new = order[:40], order[40:]
    print("left-out errors:", left_out_errors(X[ours], y[ours], STRENGTHS).round())
    says = predict_new(X[ours], y[ours], X[new])
    print("RMSE on 402 new people, low, high:", error_with_interval(y[new], says))

"""Ten scores: which digit is it, and what does the model look for?

For two outcomes one score was enough. For c classes each class gets weights and a score of
its own, and the scores compete:

    softmax(z)ₖ  =  e^zₖ / Σⱼ e^zⱼ

Scores of 0, log 2 and log 5 become 1/8, 2/8 and 5/8. Only differences count: adding the
same number to all scores of a row changes nothing. So take off the largest one first, and
no power is above 1. For two classes it is the sigmoid of the difference.

What is paid is again the surprise at the class that came, here class y:

    -log softmax(z)_y  =  log Σⱼ e^zⱼ  -  z_y

and its slope as zₖ grows is pₖ - 1 for the class that came and pₖ for each other one: p - y
as before, with y written as a row of zeros and a single 1.

W has one column for each class. Without its intercept, the column of a digit is 64 numbers,
one for each spot of the picture. It can be looked at.
"""

import numpy as np

from mlx_exercises import data


def scores(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the scores (n, c) of X (n, d) with W (d + 1, c), the intercepts first. Finished."""
    return W[0] + X @ W[1:]


def softmax(Z: np.ndarray) -> np.ndarray:
    """Return the probabilities (n, c) of scores Z (n, c): each row adds up to 1."""
    # TODO: let the scores of each row compete, in a way that never overflows.
    raise NotImplementedError


def loss(X: np.ndarray, y: np.ndarray, W: np.ndarray) -> float:
    """Return the mean surprise, for labels y (n,) from 0 to c - 1."""
    # TODO: pick from each row the score of its own class. Take no logarithm of a probability:
    # it may have been rounded to 0. np.logaddexp.reduce(Z, axis=1) is log Σ e^z.
    raise NotImplementedError


def gradient(X: np.ndarray, y: np.ndarray, W: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1, c) of `loss` as each weight moves."""
    # TODO: carry p - y back to the intercepts and to each column of X.
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, classes: int, rate: float, steps: int) -> np.ndarray:
    """Return W (d + 1, c) after so many steps downhill, starting from zeros. Finished."""
    W = np.zeros((X.shape[1] + 1, classes))
    for _ in range(steps):
        W = W - rate * gradient(X, y, W)
    return W


if __name__ == "__main__":
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    ink = X / 16  # from 0 to 1
    W = fit(ink[train], y[train], 10, 1.0, 300)
    right = scores(ink[test], W).argmax(axis=1) == y[test]
    print("loss:", loss(ink[train], y[train], W), " right on new digits:", right.mean())

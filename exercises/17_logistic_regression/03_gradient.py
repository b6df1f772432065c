"""Benign or malignant: learn it by walking downhill.

A cell sample was measured in 30 ways: 569 tumours, 212 of them malignant (y = 1). Weights
for 30 columns and an intercept are to be found, and no equation gives them at once: the
score goes through a sigmoid, and the way back is barred. So one walks. The surprise of a
row with score z and probability p = sigmoid(z) has the slope

    as z grows:   p - y           whether y is 0 or 1

and z itself grows with w[j] as fast as column j is large. For x = (-1, 2), y = (1, 0) and
all weights 0 the probabilities are 0.5 and 0.5:

    p - y  =  (-0.5, 0.5)
    intercept   (-0.5 + 0.5) / 2  =  0
    w[1]        (-0.5 · -1 + 0.5 · 2) / 2  =  0.75

It looks like the gradient of linear regression, with p for the prediction and without the
2, and that is no accident: each loss goes with its own way of making predictions.

Where the walk ends, the mean of p is the share of malignant tumours exactly. (Why? Look at
the slope of the intercept.)
"""

import numpy as np

from mlx_exercises import data


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of scores z, an array of any shape. Finished."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1,) of the mean surprise as each weight moves.

    X is (n, d), y (n,) holds 0 and 1, and w (d + 1,) has the intercept first.
    """
    # TODO: carry p - y back to the intercept and to each column, as a mean over the rows.
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Return the weights (d + 1,) after so many steps downhill, starting from zeros."""
    # TODO: take each step from where the last one ended, against the gradient there.
    raise NotImplementedError


def classify(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return 1 for each row of X (n, d) with a probability of 0.5 or more, else 0, as ints."""
    # TODO: decide by the scores alone. Which score belongs to 0.5?
    raise NotImplementedError


if __name__ == "__main__":
    X, benign, *_ = data.breast_cancer()
    y = 1 - benign  # 1 is malignant
    train, test = data.split(len(y))
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    w = fit(Z[train], y[train], 0.2, 300)
    print("right on", len(test), "new tumours:", np.mean(classify(Z[test], w) == y[test]))
    print("always benign:", np.mean(y[test] == 0))

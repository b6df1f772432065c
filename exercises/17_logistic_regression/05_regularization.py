"""The fit that never ends: what to do about perfect data.

Two kinds of iris, setosa and versicolor, can be told apart by their petals without a single
error. One would think that this is the easiest fit of all. But walk on:

    steps        10       100      1,000    10,000
    weight      1.53      2.89      4.54      6.46       larger each time, without end
    loss       0.068     0.010    0.0014    0.0002       smaller each time, never 0

As nothing is in doubt, every probability can be made a little more extreme, and the weights
run off to infinity. Such a model calls any new flower certain. So put a price on weights:

    mean surprise  +  strength / 2 · (w[1]² + … + w[d]²)

The slope of this price is strength · w[j]: each weight is drawn towards 0, the more the
larger it is. The intercept pays nothing, since it only says how frequent the ones are. With
w = (3, 2, -1) and a strength of 0.1, the price is 0.1 / 2 · (4 + 1) = 0.25, and its slopes
are (0, 0.2, -0.1).

Mind other conventions: scikit-learn's C is 1 / (n · strength), and its ridge has no 1/2.
"""

import numpy as np

from mlx_exercises import data


def scores(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return w[0] + w[1]·x₁ + … for each row of X (n, d), shape (n,). Finished."""
    return w[0] + X @ w[1:]


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return the probabilities of scores z, an array of any shape. Finished."""
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)


def priced_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    """Return the mean surprise plus the price of the weights w (d + 1,), the intercept first."""
    z = scores(X, w)
    surprise = np.mean(np.logaddexp(0, z) - y * z)
    # TODO: add the price.
    raise NotImplementedError


def priced_gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    """Return the slopes (d + 1,) of `priced_loss` as each weight moves."""
    off = sigmoid(scores(X, w)) - y
    slopes = np.append(off.sum(), off @ X) / len(y)
    # TODO: add the slopes of the price. `w` must stay as it was.
    raise NotImplementedError


def fit(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    """Return the best weights (d + 1,) by 40 Newton steps, for a strength above 0. Finished."""
    A = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(A.shape[1])
    price = np.diag(np.append(0, np.full(X.shape[1], strength)))
    for _ in range(40):
        p = sigmoid(A @ w)
        curvature = A.T @ (A * (p * (1 - p))[:, None]) / len(y) + price
        w = w - np.linalg.solve(curvature, priced_gradient(X, y, w, strength))
    return w


if __name__ == "__main__":
    table = data.iris()
    two = table.y < 2  # setosa is 0, versicolor is 1
    petals = table.X[two][:, 2:]
    Z = (petals - petals.mean(axis=0)) / petals.std(axis=0)
    for strength in (0.0001, 0.01, 1, 100):
        print(f"strength {strength:7}: weights", fit(Z, table.y[two], strength).round(3))

"""Only those who are too near: the hinge loss, and how it is walked down.

A row beyond its kerb has no pull at all, and that is the difference from logistic regression,
where every row pulls a little for ever. So in the end a few rows carry the weights. Pegasos
takes long steps first and short ones later; what is missing to the best loss shrinks about as
1 / (strength · t) does, however many rows there are.
"""

import numpy as np

from mlx_exercises import data


def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    """Return the price of the weights w (d,) plus the mean hinge of the rows of X (n, d).

    y (n,) holds +1 and -1.
    """
    short = np.maximum(0, 1 - y * (X @ w))
    return strength / 2 * np.sum(w**2) + np.mean(short)


def subgradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    """Return the slopes (d,) of `loss` as each weight of w (d,) moves. X is (n, d), y (n,)."""
    pays = y * (X @ w) < 1
    # Divided by all rows, also those that pay nothing: they are part of the mean.
    return strength * w - (y * pays) @ X / len(y)


def pegasos(X: np.ndarray, y: np.ndarray, strength: float, order: np.ndarray) -> np.ndarray:
    """Return the weights (d,) after one step for each row number in `order`, from zeros.

    X is (n, d), y (n,), and order (steps,) may name a row twice, or never.
    """
    w = np.zeros(X.shape[1])
    for t, i in enumerate(order, start=1):
        # i : i + 1 keeps a table of one row, so that the same function serves.
        slopes = subgradient(X[i : i + 1], y[i : i + 1], w, strength)
        w = w - slopes / (strength * t)
    return w


if __name__ == "__main__":
    X, benign, *_ = data.breast_cancer()
    y = np.where(benign == 0, 1, -1)  # malignant is +1
    train, test = data.split(len(y))
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    Z = np.column_stack([np.ones(len(Z)), Z])
    order = np.random.default_rng(0).integers(len(train), size=3000)
    w = pegasos(Z[train], y[train], 0.1, order)
    print("loss:", loss(Z[train], y[train], w, 0.1))
    print("right on 142 new tumours:", np.mean(np.where(Z[test] @ w > 0, 1, -1) == y[test]))

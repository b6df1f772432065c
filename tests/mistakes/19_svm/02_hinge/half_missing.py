# The half is missing from the price of the weights.
import numpy as np


def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    """Return the price of the weights w (d,) plus the mean hinge of the rows of X (n, d).

    y (n,) holds +1 and -1.
    """
    short = np.maximum(0, 1 - y * (X @ w))
    return strength * np.sum(w**2) + np.mean(short)


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

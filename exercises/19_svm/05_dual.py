"""Two at a time: find the rows that hold the street.

The best weights are a sum of rows, each with its class and an amount a[k] of its own:

    w = Σ a[k] · y[k] · row k        so      score of x = Σ a[k] · y[k] · k(row k, x) + b

With a kernel nobody sees w, and so one looks for the amounts (the dual problem):

    as large as possible     Σ a[k]  -  ½ Σ Σ a[i] a[j] y[i] y[j] K[i, j]
    where                    each a[k] lies in 0 … C,   and   Σ a[k] · y[k] = 0

Because of the last line no amount can change alone. SMO (Platt 1998) changes two, i and j,
and for two the best can be written down. With f[k] = Σ a[m] y[m] K[k, m] and gap[k] = y[k] - f[k]:

    a[j]  grows by   y[j] · (gap[j] - gap[i]) / (K[i, i] + K[j, j] - 2 K[i, j])
    then it is cut to what both amounts allow, and a[i] follows, so that the sum stays

For rows 3 and 1 (classes +1, -1, K of plain products 9, 3, 1), all amounts 0, i the second
row, j the first: gaps 1 and -1, so a[j] grows by 1 · 2 / (9 + 1 - 6) = 0.5, and a[i] by 0.5,
too. w = 0.5 · 3 - 0.5 · 1 = 1: a margin of 1 about the point 2.

What is allowed for a[j]? Equal classes: a[i] + a[j] stays. Different ones: a[j] - a[i] stays.
And a[i] must end up in 0 … C as well.
"""

import numpy as np

from mlx_exercises import data


def scores(K: np.ndarray, y: np.ndarray, a: np.ndarray, b: float) -> np.ndarray:
    """Return the scores (m,) of m points, for their likeness K (m, n) to the n known rows.

    y (n,) holds +1 and -1, a (n,) the amounts.
    """
    # TODO: add up amount times class times likeness over the known rows, and b.
    raise NotImplementedError


def bounds(yi: int, yj: int, ai: float, aj: float, C: float) -> tuple[float, float]:
    """Return the lowest and the highest value that the amount aj may take.

    The classes yi and yj are +1 or -1. Both amounts must stay within 0 … C.
    """
    # TODO: work out both ends for rows of the same class, and for those of different classes.
    raise NotImplementedError


def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    """Return the amounts (n,) after the best move of a[i] and a[j], all others at rest.

    K is (n, n). If K[i, i] + K[j, j] - 2 K[i, j] is 1e-12 or less, nothing moves. `a` stays.
    """
    # TODO: move a[j], cut it to its bounds, and let a[i] follow.
    raise NotImplementedError


def fit(K: np.ndarray, y: np.ndarray, C: float) -> tuple[np.ndarray, float]:
    """Return the amounts (n,) and b, by steps for the two rows that disagree most. Finished.

    Row i could still use a larger y · a and has the highest gap, row j could still use a
    smaller one and has the lowest. When the two gaps meet, they are b.
    """
    a = np.zeros(len(y))
    for _ in range(2000):
        gap = y - scores(K, y, a, 0.0)
        may_rise = np.where(y == 1, a < C - 1e-9, a > 1e-9)
        may_fall = np.where(y == 1, a > 1e-9, a < C - 1e-9)
        i = int(np.argmax(np.where(may_rise, gap, -np.inf)))
        j = int(np.argmin(np.where(may_fall, gap, np.inf)))
        if gap[i] - gap[j] < 1e-3:
            break
        a = step(K, y, a, i, j, C)
    return a, (gap[i] + gap[j]) / 2


def likeness(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return the RBF kernel of the rows of A (n, d) and B (m, d), shape (n, m). Finished."""
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1) - 2 * A @ B.T
    return np.exp(-gamma * np.maximum(squares, 0))


if __name__ == "__main__":
    X, labels, *_ = data.moons(100, 0.2, seed=0)
    X_new, labels_new, *_ = data.moons(500, 0.2, seed=1)
    y, y_new = np.where(labels == 1, 1, -1), np.where(labels_new == 1, 1, -1)
    for name, K, K_new in (
        ("plain products", X @ X.T, X_new @ X.T),
        ("RBF", likeness(X, X, 2.0), likeness(X_new, X, 2.0)),
    ):
        a, b = fit(K, y, 1.0)
        right = np.mean(np.where(scores(K_new, y, a, b) > 0, 1, -1) == y_new)
        print(f"{name}: {right:.3f} of new points, {np.sum(a > 1e-6)} support vectors")

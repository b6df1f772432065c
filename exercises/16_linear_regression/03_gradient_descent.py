"""Same loss, other weights: how fast may one walk, and when is one there?

Two engineers train the same model on the same ten columns. One solves the equations, the
other walks downhill for 1,000 steps. Their losses agree to 0.03 %, and one of their weights
differs by 6.5. Who made a mistake? The walk first, for x = (-1, 1), y = (1, 4), w = (0, 0):

    misses  (-1, -4)                     predictions - y
    gradient  (-5, -3)                   2 · mean of the misses, 2 · mean of misses · x
    w  ←  w - 0.1 · gradient  =  (0.5, 0.3)

The loss is a bowl. With the column of ones in A, its curvature is all in the square table
AᵀA / n: along an eigenvector with the eigenvalue λ, one step multiplies the distance from
the bottom by

    1 - 2 · rate · λ

Steepest direction: this must stay above -1, or the walk swings wider at each step. That
bounds the rate. Flattest direction: at such a rate it is hardly below 1, so that the walk
creeps. The largest λ over the smallest, the condition number, says how bad it is: 1 is a
round bowl. Scaling the columns helps; columns that tell the same story still make a ravine.
"""

import numpy as np

from mlx_exercises import data


def scaled(X: np.ndarray) -> np.ndarray:
    """Return X (n, d) with the mean 0 and the spread 1 in each column. Finished."""
    return (X - X.mean(axis=0)) / X.std(axis=0)


def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the slopes (d + 1,) of the mean squared error as each weight moves.

    X is (n, d) without the ones, y is (n,), and w (d + 1,) has the intercept first.
    """
    # TODO: derive the slope for the intercept, and for the other weights. Return all of them.
    raise NotImplementedError


def rate_limit(X: np.ndarray) -> float:
    """Return the rate above which a walk on the loss of X (n, d) swings ever wider."""
    # TODO: find the largest eigenvalue of AᵀA / n (np.linalg.eigvalsh sorts them upwards),
    # and the rate at which its factor is -1.
    raise NotImplementedError


def descend(X: np.ndarray, y: np.ndarray, start: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Return the weights (d + 1,) after so many steps from start (d + 1,)."""
    # TODO: walk, and leave `start` itself as it was.
    raise NotImplementedError


if __name__ == "__main__":
    X, y, *_ = data.diabetes()
    print(f"rate limit: {rate_limit(X):.2g} as measured, {rate_limit(scaled(X)):.2g} scaled")
    for steps in (10, 100, 1000):
        w = descend(scaled(X), y, np.zeros(11), 0.1, steps)
        print(f"{steps:5} steps: bmi {w[3]:.2f}, s1 {w[5]:.2f}, s2 {w[6]:.2f}")

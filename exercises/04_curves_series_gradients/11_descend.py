"""Descend: fit a line by walking down its error.

442 people with diabetes: x is the body-mass index, y how far the disease came in a year. A
line w₀ + w₁·x should guess y, and its loss is the mean squared error. Stage 02 solved that
with one equation. Here you walk, and this walk trains everything else in the course:

    w  ←  w - rate · gradient(w)            again and again, from (0, 0)

First x is standardised: z = (x - mean) / spread, with the spread √(mean of (x - mean)²).
For x = (1, 3) that is (-1, 1). The loss then is a round bowl, and the gradient points to its
middle. Left in kg/m², where all x are near 26, it is a ravine in which the walk takes ages.

At the end the line is carried back: the guess w₀ + w₁·z has to be the same as a + b·x.

Python you need: x.mean() is the mean, and x - x.mean() takes it from every number. x * x
squares every number. path[i] = w keeps w in row i of a table, np.zeros((n, 2)) makes one.
"""

import numpy as np

from mlx_exercises import data


def standardise(x: np.ndarray) -> np.ndarray:
    """Return z, shape (n,): x (n,) shifted and scaled to the mean 0 and the spread 1."""
    # TODO: take the mean away, and divide by the spread.
    raise NotImplementedError


def loss(z: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean of (w[0] + w[1]·z - y)² for z (n,), y (n,) and w (2,)."""
    # TODO: work out the residuals, then the mean of their squares.
    raise NotImplementedError


def loss_gradient(z: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the two slopes of `loss` as w[0] and w[1] move, shape (2,)."""
    # TODO: ask how each residual moves with w[0], and how with w[1]. Two means.
    raise NotImplementedError


def descend(z: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Return the walk from w = (0, 0), shape (steps + 1, 2): row 0 is the start.

    Each row is the one before, minus rate times the gradient there.
    """
    # TODO: start from a table of zeros, and fill row after row.
    raise NotImplementedError


def in_units(w: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return [a, b], shape (2,), so that a + b·x is w[0] + w[1]·z for the z of x (n,)."""
    # TODO: put the formula of z into w[0] + w[1]·z, and sort by what x is multiplied with.
    raise NotImplementedError


if __name__ == "__main__":
    table = data.diabetes()
    x, y = table.X[:, 2], table.y
    path = descend(standardise(x), y, 0.1, 100)
    print("intercept and slope:", in_units(path[100], x))

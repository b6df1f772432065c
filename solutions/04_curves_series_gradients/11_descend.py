"""Descend: fit a line by walking down its error.

Nothing in the walk knows that the model is a line. Exchange the loss and its gradient, and the
same loop trains a neural network: that is why it is worth more than the equation of stage 02.
"""

import numpy as np

from mlx_exercises import data


def standardise(x: np.ndarray) -> np.ndarray:
    """Return z, shape (n,): x (n,) shifted and scaled to the mean 0 and the spread 1."""
    away = x - x.mean()
    return away / np.sqrt((away * away).mean())


def loss(z: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Return the mean of (w[0] + w[1]·z - y)² for z (n,), y (n,) and w (2,)."""
    r = w[0] + w[1] * z - y
    return (r * r).mean()


def loss_gradient(z: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Return the two slopes of `loss` as w[0] and w[1] move, shape (2,)."""
    r = w[0] + w[1] * z - y
    # Every residual moves by 1 with w[0], and by its own z with w[1].
    return np.array([2 * r.mean(), 2 * (r * z).mean()])


def descend(z: np.ndarray, y: np.ndarray, rate: float, steps: int) -> np.ndarray:
    """Return the walk from w = (0, 0), shape (steps + 1, 2): row 0 is the start.

    Each row is the one before, minus rate times the gradient there.
    """
    path = np.zeros((steps + 1, 2))
    for i in range(steps):
        # Minus: the gradient points uphill.
        path[i + 1] = path[i] - rate * loss_gradient(z, y, path[i])
    return path


def in_units(w: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Return [a, b], shape (2,), so that a + b·x is w[0] + w[1]·z for the z of x (n,)."""
    away = x - x.mean()
    slope = w[1] / np.sqrt((away * away).mean())
    # The line has to run through (mean, w[0]), since there z is 0.
    return np.array([w[0] - slope * x.mean(), slope])


if __name__ == "__main__":
    table = data.diabetes()
    x, y = table.X[:, 2], table.y
    path = descend(standardise(x), y, 0.1, 100)
    print("intercept and slope:", in_units(path[100], x))

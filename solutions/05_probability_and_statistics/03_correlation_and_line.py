"""Correlation and the line: one sum for both, and what it is divided by.

The slope divides by Σ dx² and keeps the units of y per x. The correlation divides by the
root of Σ dx² · Σ dy², in which every unit cancels.
"""

import numpy as np

from mlx_exercises import data


def correlation(x: np.ndarray, y: np.ndarray) -> float:
    """Return r, from -1 to 1, of the pairs x[i], y[i]. Both are (n,), neither is constant."""
    # n or n - 1? Neither: it would stand above and below, and cancels.
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    return np.sum(dx * dy) / np.sqrt(np.sum(dx * dx) * np.sum(dy * dy))


def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Return height and slope, in this order, of the least-squares line through x, y (n,)."""
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    # x and y are not equals here: the misses are measured in y alone.
    slope = np.sum(dx * dy) / np.sum(dx * dx)
    return np.mean(y) - slope * np.mean(x), slope


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2], birds[:, 3]
    print("flipper and mass: r =", correlation(flipper, mass), "line", line(flipper, mass))
    four = data.anscombe()  # four sets of eleven points, published by F. J. Anscombe in 1973
    for k in range(4):
        print("set", k + 1, "r =", correlation(four.x[k], four.y[k]), line(four.x[k], four.y[k]))

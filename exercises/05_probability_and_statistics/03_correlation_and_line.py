"""Correlation and the line: how well two columns go together.

Long flippers, heavy birds? Measure how far each bird is from the mean, in both columns:
dx = x - mean of x, and dy = y - mean of y. Where both have the same sign, dx · dy is above
zero. Three sums say everything:

    r      =  Σ dx·dy / √(Σ dx² · Σ dy²)     1 on a rising line, -1 on a falling one
    slope  =  Σ dx·dy / Σ dx²                of the line that misses least, in y per x
    height =  mean of y - slope · mean of x  of that line at x = 0

The points (0, 2), (1, 2), (5, 8) have dx = -2, -1, 3 and dy = -2, -2, 4. The sums are 18, 14
and 24: r is 18 / √336 = 0.982, the line 1.43 + 1.29 x.

The slope has a unit, grams per millimetre. r has none, so it can compare any two pairs of
columns. And r says "straight": of a perfect circle it says 0.

Python you need: np.sum, np.mean and np.sqrt as before. `return a, b` hands back two numbers,
the first and the second.
"""

import numpy as np

from mlx_exercises import data


def correlation(x: np.ndarray, y: np.ndarray) -> float:
    """Return r, from -1 to 1, of the pairs x[i], y[i]. Both are (n,), neither is constant."""
    # TODO: the three sums, and then the first of the formulas.
    raise NotImplementedError


def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Return height and slope, in this order, of the least-squares line through x, y (n,)."""
    # TODO: the slope first, and with its help the height at x = 0.
    raise NotImplementedError


if __name__ == "__main__":
    birds = data.penguin_measurements().X
    flipper, mass = birds[:, 2], birds[:, 3]
    print("flipper and mass: r =", correlation(flipper, mass), "line", line(flipper, mass))
    four = data.anscombe()  # four sets of eleven points, published by F. J. Anscombe in 1973
    for k in range(4):
        print("set", k + 1, "r =", correlation(four.x[k], four.y[k]), line(four.x[k], four.y[k]))

"""Three bugs in a gradient checker, fixed.

Each of them let something pass unseen: a number that had not been put back, an error below
zero, and all points but the last. A checker has to be tried on wrong answers, too.
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[np.ndarray], float]  # takes x (d,), returns one number
Gradient = Callable[[np.ndarray], np.ndarray]  # takes x (d,), returns the slopes (d,)

STEP = 1e-5  # how far a number is moved
FLOOR = 1e-4  # slopes much smaller than this count as 0
TOLERANCE = 1e-6  # the largest relative error that is approved


def measured_gradient(f: Function, x: np.ndarray) -> np.ndarray:
    """Return the slopes (d,) of f at x (d,), each measured with the other numbers at rest."""
    slopes = np.zeros(x.shape[0])
    moved = 1.0 * x  # a copy: x itself stays
    for i in range(x.shape[0]):
        moved[i] = x[i] + STEP
        ahead = f(moved)
        moved[i] = x[i] - STEP
        behind = f(moved)
        # Without this line, all numbers before the next one would stand a STEP too low while
        # it is measured. For x₀² + x₁² nobody notices: its numbers do not touch each other.
        moved[i] = x[i]
        slopes[i] = (ahead - behind) / (2 * STEP)
    return slopes


def worst_error(derived: np.ndarray, measured: np.ndarray) -> float:
    """Return the largest relative error between slopes (d,) and slopes (d,)."""
    # A slope that is too small gives a difference below 0, and 0 > -0.3 is true: with no
    # np.abs the largest "error" belongs to a slope that is right.
    errors = np.abs(derived - measured) / (np.abs(derived) + np.abs(measured) + FLOOR)
    return errors.max()


def approves(f: Function, gradient: Gradient, points: np.ndarray) -> bool:
    """Tell whether a gradient agrees with f at each of m points, the rows of (m, d)."""
    worst = 0
    for i in range(points.shape[0]):
        x = points[i]
        # `worst = …` alone would forget all the points before this one.
        worst = max(worst, worst_error(gradient(x), measured_gradient(f, x)))
    return worst < TOLERANCE


def bowl(x: np.ndarray) -> float:
    """Return x₀² + x₁² + … of x (d,). Finished."""
    return x @ x


def half_gradient(x: np.ndarray) -> np.ndarray:
    """Return x (d,), and not 2x, for the gradient of `bowl`: half of what it should be."""
    return x


if __name__ == "__main__":
    points = np.array([[1.0, 2.0], [3.0, 1.0]])
    print("Half of the right gradient is approved:", approves(bowl, half_gradient, points))

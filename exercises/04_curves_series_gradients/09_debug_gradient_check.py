"""Three bugs in a gradient checker, one in each function.

Whoever derives a gradient by hand has it checked: move one number at a time, measure the
slope, compare. The checker below does that, and is not to be trusted:

- it approves a gradient that is only half as large as it should be;
- it approves a gradient that is wrong at the first of three points;
- it rejects a right gradient of x₀·x₁·x₂, and approves that of x₀² + x₁² + x₂².

What it is meant to do: compare every slope at every point, by its relative error

    |derived - measured| / (|derived| + |measured| + FLOOR)

which is 0 for equal slopes and nearly 1 for opposite signs. The FLOOR keeps rounding from
looking large where both slopes are 0. If the worst error of all is below TOLERANCE, the
gradient is approved. Every framework for deep learning is tested like this.

Python you need: errors.max() is the largest number of an array, and max(a, b) the larger of
two. moved[i] = 3.0 changes one number of an array, until it is changed again.
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
    # TODO: mend the one bug that lives here.
    slopes = np.zeros(x.shape[0])
    moved = 1.0 * x  # a copy: x itself stays
    for i in range(x.shape[0]):
        moved[i] = x[i] + STEP
        ahead = f(moved)
        moved[i] = x[i] - STEP
        behind = f(moved)
        slopes[i] = (ahead - behind) / (2 * STEP)
    return slopes


def worst_error(derived: np.ndarray, measured: np.ndarray) -> float:
    """Return the largest relative error between slopes (d,) and slopes (d,)."""
    # TODO: mend the one bug that lives here.
    errors = (derived - measured) / (np.abs(derived) + np.abs(measured) + FLOOR)
    return errors.max()


def approves(f: Function, gradient: Gradient, points: np.ndarray) -> bool:
    """Tell whether a gradient agrees with f at each of m points, the rows of (m, d)."""
    # TODO: mend the one bug that lives here.
    worst = 0
    for i in range(points.shape[0]):
        x = points[i]
        worst = worst_error(gradient(x), measured_gradient(f, x))
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

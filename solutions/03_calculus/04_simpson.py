"""Trapezoids and Simpson's rule: the error falls by 4, and by 16.

Simpson's weights 1, 4, 1 make its rule exact for parabolas, and by symmetry for cubics as
well: what x³ adds on one side of the middle it takes away on the other. So the first thing
it gets wrong is the fourth power, and half the width leaves a sixteenth of the error.
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def trapezoid(x: np.ndarray, y: np.ndarray) -> float:
    """Return the area below the points (x[i], y[i]), joined by straight lines.

    x and y have shape (m,). The x rise, in steps of any length; m is at least 1.
    """
    total = 0.0
    # m points have m - 1 gaps. One lone point has none, and no area.
    for i in range(len(x) - 1):
        total = total + (x[i + 1] - x[i]) * (y[i] + y[i + 1]) / 2
    return total


def simpson(f: Function, a: float, b: float, n: int) -> float:
    """Return the area below f from a to b, by Simpson's rule on each of n equal panels.

    A panel is measured at both its ends and in its middle.
    """
    width = (b - a) / n
    total = 0.0
    for i in range(n):
        left = a + i * width
        # Neighbours share an end, so f is asked there twice. Books save that with the
        # weights 1 4 2 4 … 4 1, and then have to insist on an even number of strips.
        heights = f(left) + 4 * f(left + width / 2) + f(left + width)
        total = total + heights / 6 * width
    return total


def bell(z: float) -> float:
    """Return the height of the normal curve at z standard deviations. Finished."""
    return np.exp(-z * z / 2) / np.sqrt(2 * np.pi)


if __name__ == "__main__":
    z = np.linspace(-2, 2, 9)  # nine places from -2 to 2
    print("The share of a normal population within 2 standard deviations is 0.954499736")
    print("Eight trapezoids:      ", trapezoid(z, bell(z)))
    print("Four panels by Simpson:", simpson(bell, -2, 2, 4))

"""Trapezoids and Simpson's rule: more digits from the same points.

A rectangle pretends that the curve is flat. Two better pretences:

    trapezoid   straight from point to point    (left height + right height) / 2 · width
    Simpson     a parabola through three        (left + 4 · middle + right) / 6 · width

The points (0, 2), (1, 4), (3, 0) make trapezoids of 3 · 1 and 2 · 2, area 7. Simpson's
rule on one panel of x³, from 0 to 2, is (0 + 4 · 1 + 8) / 6 · 2 = 4. That is exact.

Measured data want trapezoids: the points are where they are, seldom evenly spaced. (The
area under a classifier's ROC curve is found this way.) Where you may ask f anywhere,
Simpson gives many more digits for the same work.

Python you need: x[i] and x[i + 1] are two neighbours in an array of len(x) numbers. How
many pairs of neighbours are there?
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def trapezoid(x: np.ndarray, y: np.ndarray) -> float:
    """Return the area below the points (x[i], y[i]), joined by straight lines.

    x and y have shape (m,). The x rise, in steps of any length; m is at least 1.
    """
    # TODO: add up the trapezoids. Each has a width of its own.
    raise NotImplementedError


def simpson(f: Function, a: float, b: float, n: int) -> float:
    """Return the area below f from a to b, by Simpson's rule on each of n equal panels.

    A panel is measured at both its ends and in its middle.
    """
    # TODO: add up the panels, much as you added rectangles in 03.
    raise NotImplementedError


def bell(z: float) -> float:
    """Return the height of the normal curve at z standard deviations. Finished."""
    return np.exp(-z * z / 2) / np.sqrt(2 * np.pi)


if __name__ == "__main__":
    z = np.linspace(-2, 2, 9)  # nine places from -2 to 2
    print("The share of a normal population within 2 standard deviations is 0.954499736")
    print("Eight trapezoids:      ", trapezoid(z, bell(z)))
    print("Four panels by Simpson:", simpson(bell, -2, 2, 4))

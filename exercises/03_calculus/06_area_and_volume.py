"""Areas, averages and volumes: three questions, one integral.

Cut a to b into thin slices, say something simple about each slice, add up:

    area between f and g     each slice is |f(x) - g(x)| high
    average value of f       the area below f, divided by how long it is from a to b
    solid of revolution      turn the curve r(x) about the x axis: each slice is a disc of
                             radius r(x), and a disc has the area π · r(x)²

From 0 to 4 the line f(x) = x has the area 8, so its average is 2. Turned about the axis
it makes a cone of radius 4 and height 4, which holds 64π/3, about 67.02.

The average loss of a model is an average value. And the area between two curves is how
one measures that two distributions differ.

Python you need: x, width = slices(a, b) gives two things at once: an array with the
middle of each slice, and how wide they all are. f(x) is then an array, too, with one
height for each slice. np.sum adds up, np.abs takes signs away, np.pi is π.
"""

from collections.abc import Callable

import numpy as np

Curve = Callable[[np.ndarray], np.ndarray]  # takes an array of places, returns a height for each


def slices(a: float, b: float) -> tuple[np.ndarray, float]:
    """Return the middles, (20000,), of equal slices of a to b, and their width. Finished."""
    n = 20_000
    width = (b - a) / n
    return a + (np.arange(n) + 0.5) * width, width


def area_between(f: Curve, g: Curve, a: float, b: float) -> float:
    """Return the area between two curves from a to b, for a < b. They may cross."""
    x, width = slices(a, b)
    # TODO: the sum of |f - g| over the slices, times the width.
    raise NotImplementedError


def average(f: Curve, a: float, b: float) -> float:
    """Return the average value of f from a to b, for a < b."""
    # TODO: an area, divided by a length. Begin as above.
    raise NotImplementedError


def volume(r: Curve, a: float, b: float) -> float:
    """Return the volume of the solid whose radius at x is r(x), from a to b."""
    # TODO: the discs' areas, summed over the slices, times how thick they are.
    raise NotImplementedError


def line(x: np.ndarray) -> np.ndarray:
    """Return the heights (n,) of the line f(x) = x at the places x (n,)."""
    return x


if __name__ == "__main__":
    print("average of the line from 0 to 4:", average(line, 0, 4))
    print("its cone holds:                 ", volume(line, 0, 4))

"""Areas, averages and volumes: what changes is only what is said about a slice.

Slice, describe, add up. Whoever can describe a thin slice of something can find the whole
of it: an area, a volume, a distance, a cost, a probability.
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
    # The sign goes away slice by slice, before the sum. Afterwards it is too late: where
    # the curves cross, areas above and below have cancelled already.
    return np.sum(np.abs(f(x) - g(x))) * width


def average(f: Curve, a: float, b: float) -> float:
    """Return the average value of f from a to b, for a < b."""
    x, width = slices(a, b)
    # The width and the length cancel down to the number of slices: np.sum(f(x)) / len(x)
    # is the same. An average value is what the average of a column becomes when the
    # column never ends.
    return np.sum(f(x)) * width / (b - a)


def volume(r: Curve, a: float, b: float) -> float:
    """Return the volume of the solid whose radius at x is r(x), from a to b."""
    x, width = slices(a, b)
    # Squares first, then the sum: the square of a sum is something else.
    return np.sum(np.pi * r(x) ** 2) * width


def line(x: np.ndarray) -> np.ndarray:
    """Return the heights (n,) of the line f(x) = x at the places x (n,)."""
    return x


if __name__ == "__main__":
    print("average of the line from 0 to 4:", average(line, 0, 4))
    print("its cone holds:                 ", volume(line, 0, 4))

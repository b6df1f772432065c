"""Polar coordinates: how far, and which way.

A map says "3 km east, 4 km north". A walker says "5 km, that way". Both name one point:

    r = √(x² + y²), the distance         x = r · cos(angle)
    angle, counted from east to the left     y = r · sin(angle)

The angle is the hard one. tan(angle) = y / x, but the opposite points (1, 1) and (-1, -1)
have the same y / x, and (0, 1) divides by zero. So np.arctan2(y, x) asks for both numbers
(y comes first!) and knows all four quarters: it answers from -π to π.

Angles are the right numbers for what comes round again. 23 o'clock and 1 o'clock are 22
apart as numbers, but neighbours as points on a dial, and so models are given an hour of the
day as (cos, sin). Transformers mark the places of words in the same way.

And areas: a thin slice of a circle, like one of a cake, is ½ · r² · its angle. Where the
radius changes with the angle, add up thin slices, each with the radius at its own middle.

Python you need: np.sqrt, np.cos, np.sin and np.arctan2 work on numbers, in radians.
np.array([a, b]) makes an array of two numbers. radius(angle) calls the curve you are given.
"""

from collections.abc import Callable

import numpy as np

Radius = Callable[[float], float]  # takes an angle in radians, returns a distance


def to_polar(x: float, y: float) -> np.ndarray:
    """Return [distance from the origin, angle from -π to π] of a point, shape (2,)."""
    # TODO: put two numbers into one array, the distance first.
    raise NotImplementedError


def from_polar(r: float, angle: float) -> np.ndarray:
    """Return [x, y], shape (2,), of the point at distance r in the direction of an angle."""
    # TODO: go the way back, with the two formulas on the right above.
    raise NotImplementedError


def polar_area(radius: Radius, start: float, end: float, n: int) -> float:
    """Return the area that the radius sweeps over from the angle start to the angle end.

    It is the sum of n slices of equal angle, each as long as the radius at its middle.
    """
    # TODO: add up n areas. How wide is a slice, and where is the middle of slice i?
    raise NotImplementedError


def heart(angle: float) -> float:
    """Return the radius of the cardioid, the heart, at an angle. Finished."""
    return 1 + np.cos(angle)


if __name__ == "__main__":
    print("3 km east and 4 km north:", to_polar(3, 4))
    print("and back again:          ", from_polar(5, 0.9273))
    print("area of the heart:       ", polar_area(heart, 0, 2 * np.pi, 1000))

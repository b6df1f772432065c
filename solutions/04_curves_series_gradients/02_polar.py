"""Polar coordinates: how far, and which way.

Distance and direction name a point as well as x and y do. Neither is better: additions are
simple in the one, turning is simple in the other, where it only adds to the angle.
"""

from collections.abc import Callable

import numpy as np

Radius = Callable[[float], float]  # takes an angle in radians, returns a distance


def to_polar(x: float, y: float) -> np.ndarray:
    """Return [distance from the origin, angle from -π to π] of a point, shape (2,)."""
    # np.arctan(y / x) would see only the ratio, in which the signs of x and y get lost:
    # every point in the left half would be taken for its opposite.
    return np.array([np.sqrt(x * x + y * y), np.arctan2(y, x)])


def from_polar(r: float, angle: float) -> np.ndarray:
    """Return [x, y], shape (2,), of the point at distance r in the direction of an angle."""
    return np.array([r * np.cos(angle), r * np.sin(angle)])


def polar_area(radius: Radius, start: float, end: float, n: int) -> float:
    """Return the area that the radius sweeps over from the angle start to the angle end.

    It is the sum of n slices of equal angle, each as long as the radius at its middle.
    """
    width = (end - start) / n
    area = 0
    for i in range(n):
        r = radius(start + (i + 0.5) * width)
        # Half, since a slice is a triangle with base r · width and height r. Squared, since
        # a curve twice as far away encloses four times the area.
        area = area + r * r * width / 2
    return area


def heart(angle: float) -> float:
    """Return the radius of the cardioid, the heart, at an angle. Finished."""
    return 1 + np.cos(angle)


if __name__ == "__main__":
    print("3 km east and 4 km north:", to_polar(3, 4))
    print("and back again:          ", from_polar(5, 0.9273))
    print("area of the heart:       ", polar_area(heart, 0, 2 * np.pi, 1000))

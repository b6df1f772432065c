"""Parametric curves: a position for every moment.

A stone sticks in the tyre of a rolling wheel. Its path is no function of x, but it has a
place at every time t, and two formulas say where. For a wheel of radius r that has turned
by the angle t:

    x = r·(t - sin t)        y = r·(1 - cos t)        at t = π: (π·r, 2r), the very top

This is a curve with a parameter: time goes in, a point comes out. Two questions follow.
How fast? Divide how far the point moves by how long it takes. And how long is the way? Put
many stakes along it, and add up the straight pieces between neighbours:

    speed at t = ‖curve(t + h) - curve(t - h)‖ / 2h       length = Σ ‖next stake - this stake‖

Training is a curve as well: the weights of a network at step t are a point in a space of
millions of dimensions, and both formulas work there, unchanged.

Python you need: np.array([x, y]) makes a point of two numbers, and np.sin(t), np.cos(t) take
t in radians. A function comes in as an argument again: curve(t) is the point (d,) at time t.
"""

from collections.abc import Callable

import numpy as np

Curve = Callable[[float], np.ndarray]  # takes a time, returns a point (d,)
STEP = 1e-5  # the h of the speed: far from 0 and far from rounding


def cycloid(t: float, radius: float) -> np.ndarray:
    """Return where the stone is, shape (2,), once the wheel has turned by t radians."""
    # TODO: make one point of the two formulas above.
    raise NotImplementedError


def speed(curve: Curve, t: float) -> float:
    """Return how fast curve(t), a point (d,), moves at time t: one number, never negative."""
    # TODO: divide the length of an arrow by its time. It leads from a STEP before t to a STEP
    # after it.
    raise NotImplementedError


def length(curve: Curve, start: float, end: float, n: int) -> float:
    """Return the sum of n straight pieces along the curve of points (d,), start to end.

    The times of the stakes are equally far apart; the first is start and the last is end.
    """
    # TODO: add up the lengths of n pieces in a `for`. How much time does one piece take?
    raise NotImplementedError


def wheel(t: float) -> np.ndarray:
    """Return the stone's place (2,) for a wheel of radius 1. Finished."""
    return cycloid(t, 1)


if __name__ == "__main__":
    print("The stone at the top:   ", wheel(np.pi), "moves at speed", speed(wheel, np.pi))
    print("The stone on the ground:", wheel(0), "moves at speed", speed(wheel, 0))
    print("One turn of the wheel leads it along", length(wheel, 0, 2 * np.pi, 1000))

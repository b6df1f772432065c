"""Parametric curves: small straight steps give the speed and the length.

Close up, every smooth curve is straight. So Pythagoras on one small step is all there is to
both formulas: divided by the time it is a speed, added up over the whole way a length.
"""

from collections.abc import Callable

import numpy as np

Curve = Callable[[float], np.ndarray]  # takes a time, returns a point (d,)
STEP = 1e-5  # the h of the speed: far from 0 and far from rounding


def cycloid(t: float, radius: float) -> np.ndarray:
    """Return where the stone is, shape (2,), once the wheel has turned by t radians."""
    # t·r is how far the wheel has rolled; the rest is the stone's place seen from its hub.
    return np.array([radius * (t - np.sin(t)), radius * (1 - np.cos(t))])


def speed(curve: Curve, t: float) -> float:
    """Return how fast curve(t), a point (d,), moves at time t: one number, never negative."""
    # Subtract points first and take one length then. The difference of two lengths would
    # only say how fast the point moves away from the origin: 0 for any circle around it.
    step = curve(t + STEP) - curve(t - STEP)
    return np.sqrt(step @ step) / (2 * STEP)


def length(curve: Curve, start: float, end: float, n: int) -> float:
    """Return the sum of n straight pieces along the curve of points (d,), start to end.

    The times of the stakes are equally far apart; the first is start and the last is end.
    """
    piece = (end - start) / n
    total = 0
    for i in range(n):
        # n pieces have n + 1 stakes, which is why i + 1 may reach n.
        step = curve(start + (i + 1) * piece) - curve(start + i * piece)
        total = total + np.sqrt(step @ step)
    return total


def wheel(t: float) -> np.ndarray:
    """Return the stone's place (2,) for a wheel of radius 1. Finished."""
    return cycloid(t, 1)


if __name__ == "__main__":
    print("The stone at the top:   ", wheel(np.pi), "moves at speed", speed(wheel, np.pi))
    print("The stone on the ground:", wheel(0), "moves at speed", speed(wheel, 0))
    print("One turn of the wheel leads it along", length(wheel, 0, 2 * np.pi, 1000))

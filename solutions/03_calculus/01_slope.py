"""Slope: two measurements, and the best place between two errors.

The forward slope is off by about h/2 times the curvature, the central one by about h²/6
times the third derivative: looking both ways cancels the bending. Rounding adds another
error of about 1e-16/h, which grows as h shrinks, so that the smallest h is not the best.
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def forward_slope(f: Function, x: float, h: float) -> float:
    """Return the slope of f between x and x + h."""
    # The outer brackets matter: division comes before subtraction.
    return (f(x + h) - f(x)) / h


def central_slope(f: Function, x: float, h: float) -> float:
    """Return the slope of f between x - h and x + h."""
    # The run is 2h. And `/ 2 * h` would divide by 2 and then multiply by h.
    return (f(x + h) - f(x - h)) / (2 * h)


def slope(f: Function, x: float) -> float:
    """Return the slope of f at x, right to eight digits where x and f(x) are about 1."""
    # h²/6 and 1e-16/h are about equal near 1e-5, so both are small there. With 1e-16
    # instead, 1 + h is 1 to a computer, and every slope comes out as 0.
    return central_slope(f, x, 1e-5)


if __name__ == "__main__":
    print("The slope of exp at 1 is e = 2.718281828. Measured, forward and central:")
    for h in [1.0, 0.1, 0.01]:
        print("h =", h, forward_slope(np.exp, 1, h), central_slope(np.exp, 1, h))

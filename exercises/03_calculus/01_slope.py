"""Slope: how fast is something changing, right here?

Between two points a slope is a rise over a run. At a single point there is no run, so
take a small one, a step h, and measure:

    forward slope  =  (f(x + h) - f(x)) / h            look ahead only
    central slope  =  (f(x + h) - f(x - h)) / 2h       look both ways

For f(x) = x² at x = 3 the true slope is 6. With h = 0.1 the forward slope is
(9.61 - 9) / 0.1 = 6.1, and the central one (9.61 - 8.41) / 0.2 = 6 exactly.

Training a model means asking over and over: if this weight grew a little, how fast would
the error grow? You will derive such slopes on paper. This is how to test the derivation.

Python you need: a function can be handed to another function. Whoever calls
forward_slope(np.exp, 1, 0.1) makes f mean np.exp, so that f(x + h) is np.exp(1.1).
"""

from collections.abc import Callable

import numpy as np

Function = Callable[[float], float]  # takes one number, returns one number


def forward_slope(f: Function, x: float, h: float) -> float:
    """Return the slope of f between x and x + h."""
    # TODO: the rise of f, divided by the run.
    raise NotImplementedError


def central_slope(f: Function, x: float, h: float) -> float:
    """Return the slope of f between x - h and x + h."""
    # TODO: the same, but how long is the run now?
    raise NotImplementedError


def slope(f: Function, x: float) -> float:
    """Return the slope of f at x, right to eight digits where x and f(x) are about 1."""
    # TODO: choose h yourself and use `central_slope`. A large step sees the curve bend.
    # And a tiny one? A computer keeps 16 digits: look at 1 + h, and try a few.
    raise NotImplementedError


if __name__ == "__main__":
    print("The slope of exp at 1 is e = 2.718281828. Measured, forward and central:")
    for h in [1.0, 0.1, 0.01]:
        print("h =", h, forward_slope(np.exp, 1, h), central_slope(np.exp, 1, h))

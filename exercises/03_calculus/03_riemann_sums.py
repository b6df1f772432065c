"""Riemann sums: an area is a pile of thin rectangles.

A cyclist's speed changes all the time. How far did she get? In a short moment the speed
hardly changes, so distance is speed times moment, and all the moments add up. Drawn as a
curve, each product is a thin rectangle, and the distance is the area below the curve:

    cut a to b into n equal moments, each of width (b - a) / n
    add up f(somewhere in the moment) · width

Somewhere: at its left end, in its middle, at its right end? For f(x) = x² from 1 to 3
with n = 2 that gives 1 + 4 = 5, or 2.25 + 6.25 = 8.5, or 4 + 9 = 13. The true area is
26/3, about 8.667. Whatever you choose, enough rectangles come as close as you like: that
limit is the integral, ∫ f(x) dx from a to b.

Probabilities, averages and expected losses are integrals, and computers add rectangles.

Python you need: `for i in range(n):` runs with i = 0, 1, … n - 1, so that `width * i` is
how far from a the rectangle number i begins. f comes in as a function, as in 01.
"""

from collections.abc import Callable

Function = Callable[[float], float]  # takes one number, returns one number


def riemann_sum(f: Function, a: float, b: float, n: int, where: float) -> float:
    """Return the area of n rectangles of one width between a and b.

    `where` says at which part of its own width each rectangle measures its height: 0 at
    the left end, 0.5 in the middle, 1 at the right end.
    """
    # TODO: start a total at 0, add one rectangle after the other, return the total.
    raise NotImplementedError


def speed(minute: float) -> float:
    """Return the cyclist's speed in metres a minute. She tires during her ten minutes."""
    return 300 - 2 * minute**2


if __name__ == "__main__":
    print("She rode 2333.3 m. Ten rectangles say, left, middle and right:")
    for where in [0, 0.5, 1]:
        print(riemann_sum(speed, 0, 10, 10, where), "m")

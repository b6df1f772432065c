"""Riemann sums: one formula for left, right and middle.

The three differ only in where a rectangle measures its height. Left and right ends are
wrong by about one rectangle's overhang, so doubling n halves the error. In the middle the
curve is too high on one side and too low on the other, which nearly cancels: doubling n
leaves a quarter.
"""

from collections.abc import Callable

Function = Callable[[float], float]  # takes one number, returns one number


def riemann_sum(f: Function, a: float, b: float, n: int, where: float) -> float:
    """Return the area of n rectangles of one width between a and b.

    `where` says at which part of its own width each rectangle measures its height: 0 at
    the left end, 0.5 in the middle, 1 at the right end.
    """
    # If b lies left of a, the width is negative, and so is the area: no rule is needed.
    width = (b - a) / n
    total = 0.0
    # n rectangles have n + 1 ends, and that is one too many: range(n), not range(n + 1).
    for i in range(n):
        # Not `place = place + width` in every round: rounding would add up on the way.
        total = total + f(a + (i + where) * width) * width
    return total


def speed(minute: float) -> float:
    """Return the cyclist's speed in metres a minute. She tires during her ten minutes."""
    return 300 - 2 * minute**2


if __name__ == "__main__":
    print("She rode 2333.3 m. Ten rectangles say, left, middle and right:")
    for where in [0, 0.5, 1]:
        print(riemann_sum(speed, 0, 10, 10, where), "m")

"""Formulas: arithmetic in Python, one line each.

Brackets are cheap. Where a reader would have to know the order of the operations, a pair
of them says it; where everybody knows it, as in slope * x + intercept, none is needed.
"""

PI = 3.141592653589793


def circle_area(radius: float) -> float:
    """Return the area of a circle: PI times the radius squared."""
    # Powers come before *, so only the radius is squared.
    return PI * radius**2


def average(first: float, second: float, third: float) -> float:
    """Return the average of three numbers: their sum, divided by three."""
    return (first + second + third) / 3


def distance(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return how far the point (x1, y1) is from the point (x2, y2)."""
    # Squaring makes both ways positive, so it does not matter which point comes first.
    return ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5


def line(x: float, slope: float, intercept: float) -> float:
    """Return the height over x of a line: `intercept` at x = 0, `slope` more each step."""
    return slope * x + intercept


def rescale(value: float, low: float, high: float) -> float:
    """Return where value lies between low and high: 0 at low, 1 at high, 0.5 half way."""
    # Two differences, two pairs of brackets: the order of operations helps neither.
    return (value - low) / (high - low)


if __name__ == "__main__":
    print("A circle of radius 2 has the area", circle_area(2))

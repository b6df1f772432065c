"""Formulas: arithmetic in Python, one line each.

    a + b    a - b    a * b    a / b      as on paper, with * for times
    a ** b                                a to the power b: 5 ** 2 is 25
    a ** 0.5                              the square root: 25 ** 0.5 is 5

Powers come first, then * and /, then + and -. Brackets come before everything:

    2 + 6 / 2   is 5                      (2 + 6) / 2   is 4

The last two formulas are machine learning already: the straight line is its oldest
model, and almost every model wants its inputs rescaled.

`raise NotImplementedError` is how this course marks a gap. Replace each with `return`
and a formula; they are checked one by one.
"""

PI = 3.141592653589793


def circle_area(radius: float) -> float:
    """Return the area of a circle: PI times the radius squared."""
    # TODO: return PI · radius².
    raise NotImplementedError


def average(first: float, second: float, third: float) -> float:
    """Return the average of three numbers: their sum, divided by three."""
    # TODO: return the sum of all three, divided by 3.
    raise NotImplementedError


def distance(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return how far the point (x1, y1) is from the point (x2, y2)."""
    # TODO: return √((x2 - x1)² + (y2 - y1)²), after Pythagoras.
    raise NotImplementedError


def line(x: float, slope: float, intercept: float) -> float:
    """Return the height over x of a line: `intercept` at x = 0, `slope` more each step."""
    # TODO: return slope times x, plus the intercept.
    raise NotImplementedError


def rescale(value: float, low: float, high: float) -> float:
    """Return where value lies between low and high: 0 at low, 1 at high, 0.5 half way."""
    # TODO: return how far value is above low, as a share of the way from low to high.
    raise NotImplementedError


if __name__ == "__main__":
    print("A circle of radius 2 has the area", circle_area(2))

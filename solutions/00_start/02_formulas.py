"""Arithmetic: operator precedence, distance, linear function, min-max scaling.

Parentheses cost nothing. Where a reader would have to recall operator precedence, as in a
fraction, write them; where every reader knows it, as in slope * x + intercept, they are
not needed. scikit-learn has the last function as MinMaxScaler, for whole columns at once.
"""

PI = 3.141592653589793


def circle_area(radius: float) -> float:
    """Return the area of a circle, PI · radius²."""
    # ** is evaluated before *, so only the radius is squared.
    return PI * radius**2


def mean(first: float, second: float, third: float) -> float:
    """Return the arithmetic mean of three numbers: their sum divided by 3."""
    # Without parentheses only `third` would be divided: / is evaluated before +.
    return (first + second + third) / 3


def distance(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return the Euclidean distance between the points (x1, y1) and (x2, y2)."""
    # A square is never negative, so it does not matter which point comes first.
    return ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5


def line(x: float, slope: float, intercept: float) -> float:
    """Return the value at x of the linear function with this slope and intercept."""
    return slope * x + intercept


def min_max_scale(value: float, low: float, high: float) -> float:
    """Return value scaled from low … high to 0 … 1: 0 at low, 1 at high, 0.5 halfway.

    high is greater than low; value may be a fraction or negative.
    """
    # Numerator and denominator are both differences, and - is evaluated last.
    return (value - low) / (high - low)


if __name__ == "__main__":
    print("The area of a circle of radius 2 is", circle_area(2))

"""Arithmetic: operator precedence, distance, linear function, min-max scaling.

    a + b    a - b    a * b    a / b      * multiplies, / divides
    a ** b                                exponentiation: 5 ** 2 is 25
    a ** 0.5                              the square root: 25 ** 0.5 is 5

Operator precedence: Python evaluates ** first, then * and /, then + and -. Parentheses
come before all of them: 2 + 6 / 2 is 5, and (2 + 6) / 2 is 4.

Three of the five functions below return throughout machine learning:

* The Euclidean distance is the straight-line distance between two points, by the
  Pythagorean theorem. From (0, 0) to (3, 4) it is √(3² + 4²) = √25 = 5.
* A linear function, y = slope · x + intercept, is the oldest model. The slope is the
  change of y per unit of x, the intercept is y at x = 0: with slope 2 and intercept 1,
  x = 3 gives y = 2 · 3 + 1 = 7.
* Min-max scaling maps the range from low to high to the range from 0 to 1, so that grams
  and millimeters can be compared. Flippers of penguins measure 172 to 231 mm; for 200 mm:

                value - low       200 - 172      28
    scaled  =  ─────────────  =  ───────────  =  ──  =  0.47
                high - low        231 - 172      59

`raise NotImplementedError` marks a function that is not written yet. Replace each with
`return` and a formula, from top to bottom: every function is checked on its own.
"""

PI = 3.141592653589793


def circle_area(radius: float) -> float:
    """Return the area of a circle, PI · radius²."""
    # TODO: return PI times the square of the radius.
    raise NotImplementedError


def mean(first: float, second: float, third: float) -> float:
    """Return the arithmetic mean of three numbers: their sum divided by 3."""
    # TODO: return the sum of all three, divided by 3.
    raise NotImplementedError


def distance(x1: float, y1: float, x2: float, y2: float) -> float:
    """Return the Euclidean distance between the points (x1, y1) and (x2, y2)."""
    # TODO: return √((x2 - x1)² + (y2 - y1)²).
    raise NotImplementedError


def line(x: float, slope: float, intercept: float) -> float:
    """Return the value at x of the linear function with this slope and intercept."""
    # TODO: return slope times x, plus the intercept.
    raise NotImplementedError


def min_max_scale(value: float, low: float, high: float) -> float:
    """Return value scaled from low … high to 0 … 1: 0 at low, 1 at high, 0.5 halfway.

    high is greater than low; value may be a fraction or negative.
    """
    # TODO: return the scaled value by the formula in the docstring at the top of the file,
    # with parentheses where Python needs them.
    raise NotImplementedError


if __name__ == "__main__":
    print("The area of a circle of radius 2 is", circle_area(2))

"""Checks for five formulas: numbers to follow by hand first, then many at random."""

import math
import random
import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, last_call
from mlx_exercises.figures import Table

CARET = "In Python `^` is not exponentiation. The operator is `**`: 5 ** 2 is 25."


def test_circle_area(exercise):
    """The area of a circle of radius 3 is 9π, and PI · radius² for every radius."""
    close(
        without_caret(exercise.circle_area, 3),
        9 * math.pi,
        "3 squared is 9, and 9 times PI is about 28.27.",
        suspects={
            CARET: math.pi * (3 ^ 2),
            "This is the circumference, 2 · PI · radius.": 6 * math.pi,
            "PI was squared too. Only the radius is squared in PI · radius².": (math.pi * 3) ** 2,
        },
    )
    generator = random.Random(0)
    for radius in [0, 1, 0.5, *(generator.uniform(0, 9) for _ in range(20))]:
        # Archimedes: the area of a triangle with the circumference as base and the radius as
        # height.
        circumference = math.tau * radius
        close(
            without_caret(exercise.circle_area, radius),
            circumference * radius / 2,
            "PI times the square of the radius.",
        )


def test_mean(exercise):
    """The mean of 1, 2 and 6 is 3: the sum, 9, divided by how many there are."""
    close(
        exercise.mean(1, 2, 6),
        3,
        "1 + 2 + 6 is 9, and 9 / 3 is 3.",
        suspects={
            "Only the last number was divided by 3: `/` is evaluated before `+`.": 5,
            "This is the sum of the three numbers, not their mean.": 9,
            "This is the median, the number in the middle, not the mean.": 2,
            "The sum of three numbers was divided by 2.": 4.5,
        },
    )
    generator = random.Random(1)
    for _ in range(20):
        numbers = [generator.uniform(-9, 9) for _ in range(3)]
        close(exercise.mean(*numbers), statistics.fmean(numbers), "Their sum, divided by 3.")


def test_distance(exercise):
    """The Euclidean distance from (4, 1) to (7, 5) is √(3² + 4²) = 5."""
    close(
        without_caret(exercise.distance, 4, 1, 7, 5),
        5,
        "7 - 4 is 3 and 5 - 1 is 4. Their squares, 9 and 16, add up to 25.",
        suspects={
            CARET: 7**0.5,
            "The square root is missing: this is the squared distance.": 25,
            "`** 1 / 2` means (… ** 1) / 2. Which exponent is the square root?": 12.5,
            "The square root was taken of the second square only. Which part needs it?": (
                9 + 4**2**0.5
            ),
            "Nothing was squared: this is the Manhattan distance, 3 + 4.": 7,
            "An x was subtracted from a y. Each difference is of two x or of two y.": 13**0.5,
        },
    )
    generator = random.Random(2)
    for _ in range(20):
        x1, y1, x2, y2 = (generator.uniform(-9, 9) for _ in range(4))
        close(
            without_caret(exercise.distance, x1, y1, x2, y2),
            math.dist((x1, y1), (x2, y2)),
            "The square root of the sum of both squared differences.",
        )


def test_line(exercise):
    """The linear function with slope 5 and intercept 2 has the value 17 at x = 3."""
    close(
        exercise.line(3, 5, 2),
        17,
        "From the intercept 2 it rises by 5 for each of 3 units of x.",
        suspects={
            "The intercept was multiplied as well. The slope multiplies x alone.": 25,
            "Slope and intercept were swapped.": 11,
            "The intercept is missing: this line has the value 0 at x = 0.": 15,
            "Three numbers were added. The slope and x are multiplied.": 10,
            "The intercept was subtracted, not added.": 13,
        },
    )
    generator = random.Random(3)
    for _ in range(20):
        x, slope, intercept = (generator.uniform(-9, 9) for _ in range(3))
        y = float(np.polyval([slope, intercept], x))
        close(exercise.line(x, slope, intercept), y, "Slope times x, plus the intercept.")


def test_min_max_scale(exercise):
    """Min-max scaling maps low to 0, high to 1, and 30 in the range 20 … 60 to 0.25."""
    close(
        exercise.min_max_scale(30, 20, 60),
        0.25,
        "30 - 20 is 10, 60 - 20 is 40, and 10 / 40 is 0.25.",
        suspects={
            "Python divided before it subtracted. Both differences need parentheses.": (
                30 - 20 / 60 - 20
            ),
            "The denominator is a difference, so it needs parentheses too.": 10 / 60 - 20,
            "The numerator is a difference, so it needs parentheses too.": 30 - 20 / 40,
            "This was divided by high. The range from low to high has another length.": 10 / 60,
            "This is value - low, the numerator. What is it divided by?": 10,
            "This was measured from high. At low the result should be 0.": 0.75,
            "One of the two differences has the wrong sign.": -0.25,
        },
    )
    generator = random.Random(4)
    for _ in range(20):
        low, scaled = generator.uniform(-9, 9), generator.random()
        high = low + generator.uniform(1, 9)
        for value, expected in ((low, 0), (high, 1), (low + scaled * (high - low), scaled)):
            close(
                exercise.min_max_scale(value, low, high),
                expected,
                "The difference value - low as a fraction of the difference high - low.",
            )


def without_caret(function, *numbers):
    """Call a function, and name the `^` that Python refuses for floats."""
    try:
        return function(*numbers)
    except TypeError as error:
        if "for ^" not in str(error):
            raise
        # With the learner's own line kept, so that it is shown.
        failure = CheckFailed(CARET, call=last_call())
        raise failure.with_traceback(error.__traceback__) from None


def show(exercise):
    """Apply the five functions to real numbers."""
    penguins = data.penguin_measurements().X
    flipper, mass = penguins[:, 2], penguins[:, 3]
    slope, intercept = np.polyfit(flipper, mass, 1)
    low, high = flipper.min(), flipper.max()
    rows = [
        ("circle_area: a pizza of radius 15 cm", f"{exercise.circle_area(15):.0f} cm²"),
        ("mean: bills of 39, 48 and 49 mm", f"{exercise.mean(39, 48, 49):.1f} mm"),
        ("distance: from (0, 0) to (1, 1)", f"{exercise.distance(0, 0, 1, 1):.4f}"),
        (
            f"line: mass at a flipper of 200 mm, {slope:.2f} · 200 {intercept:+.0f}",
            f"{exercise.line(200, slope, intercept):.0f} g",
        ),
        (
            f"min_max_scale: 200 mm in the range {low:.0f} … {high:.0f} mm",
            f"{exercise.min_max_scale(200, low, high):.2f}",
        ),
    ]
    return Table(
        rows,
        ("input", "your return value"),
        title="Your five functions on real numbers",
        note="The fourth row is a linear model: its slope and intercept were fitted to 342 "
        "penguins.",
    )

"""Checks for five formulas: numbers to follow by hand first, then many at random."""

import math
import random
import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, last_call
from mlx_exercises.figures import Table

CARET = "`^` does something else in Python. Powers have two stars: 5 ** 2 is 25."


def test_circle_area(exercise):
    """A circle of radius 3 has the area 9π, and any other radius works as well."""
    close(
        answer(exercise.circle_area, 3),
        9 * math.pi,
        "3 squared is 9, and 9 times PI is about 28.27.",
        suspects={
            CARET: math.pi * (3 ^ 2),
            "This is the way around the circle, 2 · PI · radius.": 6 * math.pi,
            "PI was squared too. Without brackets only the radius would be.": (math.pi * 3) ** 2,
        },
    )
    dice = random.Random(0)
    for radius in [0, 1, 0.5, *(dice.uniform(0, 9) for _ in range(20))]:
        # Archimedes: as much as a triangle as high as the radius on the unrolled rim.
        rim = math.tau * radius
        close(answer(exercise.circle_area, radius), rim * radius / 2, "PI times radius squared.")


def test_average(exercise):
    """The average of 1, 2 and 6 is 3, and any three numbers have one between them."""
    close(
        exercise.average(1, 2, 6),
        3,
        "1 + 2 + 6 is 9, and 9 / 3 is 3.",
        suspects={
            "Only the last number was divided by 3. What do brackets do?": 5,
            "This is the sum. There are three numbers in it.": 9,
            "This is the one in the middle, not the average.": 2,
            "Three numbers were added up, but divided by 2.": 4.5,
        },
    )
    dice = random.Random(1)
    for _ in range(20):
        numbers = [dice.uniform(-9, 9) for _ in range(3)]
        close(exercise.average(*numbers), statistics.fmean(numbers), "Their sum, divided by 3.")


def test_distance(exercise):
    """From (4, 1) to (7, 5) it is 5: 3 across, 4 up, and √(9 + 16)."""
    close(
        answer(exercise.distance, 4, 1, 7, 5),
        5,
        "7 - 4 is 3 and 5 - 1 is 4. Their squares, 9 and 16, make 25.",
        suspects={
            CARET: 7**0.5,
            "The root is missing: this is the distance squared.": 25,
            "`** 1/2` is a power of 1, and then half of it. Brackets, or 0.5?": 12.5,
            "The root was taken of the second square only. Brackets?": 9 + 4**2**0.5,
            "Nothing was squared: this is the way across plus the way up.": 7,
            "This mixed x with y. Both x belong together, and both y.": 13**0.5,
        },
    )
    dice = random.Random(2)
    for _ in range(20):
        x1, y1, x2, y2 = (dice.uniform(-9, 9) for _ in range(4))
        close(
            answer(exercise.distance, x1, y1, x2, y2),
            math.dist((x1, y1), (x2, y2)),
            "Across and up, each squared; then the root of their sum.",
        )


def test_line(exercise):
    """A line of slope 5 that starts at 2 is at height 17 over x = 3."""
    close(
        exercise.line(3, 5, 2),
        17,
        "From 2 it climbs 5 for each of 3 steps.",
        suspects={
            "The intercept was multiplied as well. It is added at the end.": 25,
            "Slope and intercept changed places.": 11,
            "The line does not start at its intercept.": 15,
            "Three numbers were added. Slope and x are multiplied.": 10,
            "The intercept was taken away. It is added.": 13,
        },
    )
    dice = random.Random(3)
    for _ in range(20):
        x, slope, intercept = (dice.uniform(-9, 9) for _ in range(3))
        height = float(np.polyval([slope, intercept], x))
        close(exercise.line(x, slope, intercept), height, "Slope times x, plus the intercept.")


def test_rescale(exercise):
    """30 lies a quarter of the way from 20 to 60; low itself is at 0 and high at 1."""
    close(
        exercise.rescale(30, 20, 60),
        0.25,
        "30 is 10 above 20, and from 20 to 60 it is 40.",
        suspects={
            "Python divided before it subtracted. Both differences need brackets.": (
                30 - 20 / 60 - 20
            ),
            "The second difference needs brackets too.": 10 / 60 - 20,
            "The first difference needs brackets too.": 30 - 20 / 40,
            "This was divided by high. The whole way is from low to high.": 10 / 60,
            "This is how far value is above low. As a share of what?": 10,
            "This is how far value is from high. Start from low.": 0.75,
            "One of the differences is the wrong way round.": -0.25,
        },
    )
    dice = random.Random(4)
    for _ in range(20):
        low, share = dice.uniform(-9, 9), dice.random()
        high = low + dice.uniform(1, 9)
        for value, place in ((low, 0), (high, 1), (low + share * (high - low), share)):
            close(
                exercise.rescale(value, low, high),
                place,
                "The way from low to value, as a share of the way from low to high.",
            )


def answer(function, *numbers):
    """Call a function, and name the `^` that Python refuses for numbers with a point."""
    try:
        return function(*numbers)
    except TypeError as error:
        if "for ^" not in str(error):
            raise
        # With the learner's own line kept, so that it is shown.
        told = CheckFailed(CARET, call=last_call())
        raise told.with_traceback(error.__traceback__) from None


def show(exercise):
    """Put the five formulas to work."""
    penguins = data.penguin_measurements().X
    flipper, mass = penguins[:, 2], penguins[:, 3]
    slope, intercept = np.polyfit(flipper, mass, 1)
    rows = [
        ("a pizza of radius 15 cm", f"{exercise.circle_area(15):.0f} cm²"),
        ("bills of 39, 48 and 49 mm, on average", f"{exercise.average(39, 48, 49):.1f} mm"),
        ("from (0, 0) to (1, 1), as the crow flies", f"{exercise.distance(0, 0, 1, 1):.4f}"),
        (
            f"a penguin with a flipper of 200 mm: {slope:.2f} · 200 {intercept:+.0f}",
            f"{exercise.line(200, slope, intercept):.0f} g",
        ),
        (
            f"200 mm on the scale of all flippers, {flipper.min():.0f} to {flipper.max():.0f} mm",
            f"{exercise.rescale(200, flipper.min(), flipper.max()):.2f}",
        ),
    ]
    return Table(
        rows,
        ("question", "your answer"),
        title="Five formulas at work",
        note="The fourth row is a model: slope and intercept were learned from 342 penguins.",
    )

"""Checks for the forward slope, the central slope and the choice of a step.

The reference is algebra: what the two quotients of a polynomial come to, and derivatives
known from a table.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect
from mlx_exercises.figures import Lines

TOO_FINE = "The slope came out as 0: to a computer x + h was x itself. Is h that small?"


def square(x):
    return x * x


def cube(x):
    return x * x * x


def wave(x):
    return np.sin(x)


def growth(x):
    return np.exp(x)


def inverse(x):
    return 1 / (x + 5)


DERIVATIVES = {
    wave: math.cos,
    growth: math.exp,
    cube: lambda x: 3 * x**2,
    inverse: lambda x: -1 / (x + 5) ** 2,
}

NAMES = {wave: "sin", growth: "exp", cube: "x³", inverse: "1 / (x + 5)"}


def test_forward_slope(exercise):
    """From 3 to 3 + h the curve x² rises by 6h + h², which is a slope of 6 + h."""
    for h in (0.1, 0.5, 2):
        close(
            exercise.forward_slope(square, 3, h),
            6 + h,
            f"From 3 to {3 + h} the curve x² rises from 9 to {(3 + h) ** 2:g}.",
            suspects={
                "That is the rise alone. Divide it by the run.": 6 * h + h * h,
                "Division came before subtraction. Brackets?": (3 + h) ** 2 - 9 / h,
                "The sign is turned round: the later value comes first.": -(6 + h),
                "This looks back, to x - h.": 6 - h,
                "That is the central slope: this one looks ahead only.": 6,
                "The rise was multiplied by h, not divided.": (6 * h + h * h) * h,
            },
            call=f"forward_slope(x², 3, {h})",
        )


def test_central_slope(exercise):
    """On a parabola the central slope is exact, however long the step: 6 for x² at 3."""
    for h in (0.1, 0.3, 4):
        close(
            exercise.central_slope(square, 3, h),
            6,
            f"From {3 - h:g} to {3 + h:g} the curve x² rises by {12 * h:g}.",
            suspects={
                "Twice too steep: how far is it from x - h to x + h?": 12,
                "Python divided by 2 and then multiplied by h. Brackets?": 6 * h * h,
                "That is the rise alone. Divide it by the run.": 12 * h,
                "Division came before subtraction. Brackets?": (3 + h) ** 2
                - (3 - h) ** 2 / (2 * h),
                "The sign is turned round: the later value comes first.": -6,
                "This is the forward slope: one of the two points is x itself.": 6 + h,
                "One of the two points is x itself, but the run is 2h.": (6 + h) / 2,
            },
            call=f"central_slope(x², 3, {h})",
        )


def test_any_point_any_step(exercise):
    """For x³ the two slopes are 3x² + 3xh + h² and 3x² + h², at every x and h."""

    def law(x, h):
        both = 3 * x * x + h * h
        forward, central = exercise.forward_slope(cube, x, h), exercise.central_slope(cube, x, h)
        close(forward, both + 3 * x * h, "The forward slope of x³ is another.")
        close(central, both, "The central slope of x³ is another.")

    def draw(rng):
        return float(rng.uniform(-3, 3)), float(rng.uniform(0.2, 2) * rng.choice([-1, 1]))

    always(law, draw)


def test_half_the_step(exercise):
    """Half the step halves the forward error and quarters the central one."""
    for x in (0.7, -1.3, 2.0):
        truth = math.exp(x)
        pairs = (("forward", exercise.forward_slope, 2), ("central", exercise.central_slope, 4))
        for name, measure, times in pairs:
            coarse, fine = measure(growth, x, 0.002), measure(growth, x, 0.001)
            close(coarse, truth, f"The {name} slope of exp at {x}.", tolerance=0.02)
            close(fine, truth, f"The {name} slope of exp at {x}.", tolerance=0.02)
            ratio = (coarse - truth) / (fine - truth) if fine != truth else math.inf
            expect(
                abs(ratio - times) < 0.01,
                f"The {name} slope of exp at {x}: half the step made the error {ratio:.3g} "
                f"times smaller, where {times} times was expected.",
            )


def test_a_step_of_your_own(exercise):
    """`slope` is right to eight digits: its step is short, and yet not too short."""
    cases = [(f, x) for f in DERIVATIVES for x in (0.4, -1.1, 1.7)]
    slopes = [exercise.slope(f, x) for f, x in cases]
    close(
        exercise.central_slope(square, 3, 0.5),
        6,
        "`slope` is built on `central_slope`, so that one comes first.",
        call="central_slope(x², 3, 0.5)",
    )
    for (f, x), found in zip(cases, slopes, strict=True):
        truth = DERIVATIVES[f](x)
        close(
            found,
            truth,
            "Is h too large, or too small? Try a few, and watch which digits stay.",
            suspects={
                TOO_FINE: 0.0,
                "That is twice the slope.": 2 * truth,
            },
            tolerance=1e-8,
            call=f"slope({NAMES[f]}, {x})",
        )


def show(exercise):
    """Draw the errors of the learner's two slopes over the step: two crooked V's."""
    exponents = [-k / 4 for k in range(2, 61)]
    steps = [10**k for k in exponents]
    errors = {
        name: [max(abs(float(measure(np.exp, 1.0, h)) - math.e), 1e-12) for h in steps]
        for name, measure in (
            ("forward", exercise.forward_slope),
            ("central", exercise.central_slope),
        )
    }
    left = abs(exercise.slope(np.exp, 1.0) - math.e)
    return Lines(
        errors,
        x=steps,
        title="How wrong is the slope of exp at 1?",
        x_label="step h",
        y_label="error",
        x_scale="log",
        y_scale="log",
        note="The error shrinks with h, on this scale twice as steeply for the central slope, "
        f"until rounding takes over. Your own step leaves {left:.0e}.",
    )

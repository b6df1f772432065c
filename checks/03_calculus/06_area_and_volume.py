"""Checks for the area between curves, the average value and the solid of revolution.

The references are geometry (triangles, cones, spheres) and integrals done on paper.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close
from mlx_exercises.figures import Lines, Series, Table

NEAR = 1e-6  # 20,000 slices know these curves to seven digits and more
CROSSING = "Areas above and below have cancelled. Take the signs away before adding up."


def line(x):
    return x


def two(x):
    return 2 + 0 * x


def wave(x):
    return np.sin(x)


def other_wave(x):
    return np.cos(x)


def square(x):
    return x * x


def test_curves_that_cross(exercise):
    """Between f(x) = x and the height 2, from 0 to 5, lie two triangles: 2 and 4.5."""
    for first, second, below, signed in ((two, line, 10, -2.5), (line, two, 12.5, 2.5)):
        curves = "x, always 2" if first is line else "always 2, x"
        mistakes = {
            CROSSING: signed,
            "The sign was taken away after adding up. Each slice has a sign of its own.": 2.5,
            "The width of the slices is missing.": 6.5 / 5 * 20_000,
            "That is the area below the first curve. Where is the second?": below,
            "Both areas were added. How high is a slice from one curve to the other?": 22.5,
            "That is the average distance between the curves, not the area.": 1.3,
            "Those are squared distances. An area takes the distances themselves.": 35 / 3,
        }
        close(
            exercise.area_between(first, second, 0, 5),
            6.5,
            "Below 2 the triangle has legs of 2, beyond it legs of 3.",
            suspects=mistakes,
            tolerance=NEAR,
            call=f"area_between({curves}, 0, 5)",
        )
    close(
        exercise.area_between(wave, other_wave, 0, 2 * math.pi),
        4 * math.sqrt(2),
        "Sine and cosine cross twice on the way round.",
        suspects={CROSSING: 0},
        tolerance=NEAR,
        call="area_between(sin, cos, 0, 2π)",
    )
    close(exercise.area_between(wave, wave, -1, 2), 0, "A curve and itself.", tolerance=NEAR)


def test_area_below_the_axis(exercise):
    """An area between two curves is never negative, wherever they lie."""

    def law(a, b, up, down):
        def parabola(x):
            return square(x) - up

        def level(x):
            return 0 * x - up - down

        for first, second in ((parabola, level), (level, parabola)):
            close(
                exercise.area_between(first, second, a, b),
                (b**3 - a**3) / 3 + down * (b - a),
                "The area between a parabola and a level line below it.",
                tolerance=NEAR,
            )

    def draw(rng):
        a, b = sorted(float(each) for each in rng.uniform(-3, 3, 2))
        return a, b, float(rng.uniform(0, 9)), float(rng.uniform(0, 4))

    always(law, draw, runs=20)


def test_average_value(exercise):
    """The average of x² from 0 to 3 is 3, and of sine from 0 to π it is 2/π."""
    close(
        exercise.average(square, 0, 3),
        3,
        "The area below x² is 9, and 0 to 3 is 3 long.",
        suspects={
            "That is the area. An average divides it by the length from a to b.": 9,
            "The width of the slices is missing.": 20_000,
            "The sum of all heights was never divided.": 60_000,
            "That is the average of the two ends. Most of the curve is lower.": 4.5,
            "The area was multiplied by the length. An average divides.": 27,
            "The area was divided by the number of slices.": 9 / 20_000,
            "That is the height in the middle. The curve bends.": 2.25,
        },
        tolerance=NEAR,
        call="average(x², 0, 3)",
    )
    close(exercise.average(wave, 0, math.pi), 2 / math.pi, "Sine, 0 to π.", tolerance=NEAR)
    close(
        exercise.average(square, 2, 5),
        13,
        "The area below x² from 2 to 5 is 39.",
        suspects={
            "The area was divided by b. How long is it from a to b?": 39 / 5,
            "The area was divided by b + a. How long is it from a to b?": 39 / 7,
        },
        tolerance=NEAR,
        call="average(x², 2, 5)",
    )
    close(
        exercise.average(wave, -2, 2),
        0,
        "Sine is as often below zero here as above: an average keeps its signs.",
        suspects={"The signs were taken away. An average keeps them.": (1 - math.cos(2)) / 2},
        tolerance=NEAR,
        call="average(sin, -2, 2)",
    )


def test_cone_and_sphere(exercise):
    """A cone is a third of its cylinder, and a ball of radius 2 holds 32π/3."""
    third = 4**2 * 4 / 3
    close(
        exercise.volume(line, 0, 4),
        math.pi * third,
        "The cone has radius 4 and height 4.",
        suspects={
            "The radius is not squared. A disc has the area π · r².": math.pi * 8,
            "π is missing.": third,
            "2π · r is the rim of a circle. A disc has the area π · r².": 2 * math.pi * 8,
            "Twice too much: a disc has the area π · r².": 2 * math.pi * third,
            "π was squared along with the radius.": math.pi**2 * third,
            "The discs have no thickness. Multiply by the width of a slice.": (
                math.pi * third / 4 * 20_000
            ),
            "The square of a sum is not the sum of squares. Square each radius first.": (
                math.pi * 64
            ),
            "The square reached the width too.": math.pi * third * 4 / 20_000,
        },
        tolerance=NEAR,
        call="volume(x, 0, 4)",
    )

    def law(a, length, size):
        b = a + length
        close(
            exercise.volume(lambda x: size + 0 * x, a, b),
            math.pi * size**2 * length,
            "A cylinder: the area of its floor, times its height.",
            tolerance=NEAR,
        )
        close(
            exercise.volume(lambda x: np.sqrt(np.abs(size**2 - (x - a) ** 2)), a - size, a + size),
            4 / 3 * math.pi * size**3,
            f"A ball of radius {size:.3g} has the volume 4/3 · π · radius³.",
            tolerance=NEAR,
        )

    def draw(rng):
        return float(rng.uniform(-3, 3)), float(rng.uniform(0.5, 4)), float(rng.uniform(0.5, 3))

    always(law, draw, runs=10)


def glass(height):
    """Return the inner radius in cm of a wine glass, 0 to 9 cm above the lowest wine."""
    return 3.9 * np.sqrt(np.abs(height / 9)) * (1.35 - 0.55 * (height / 9) ** 2)


def show(exercise):
    """Fill a wine glass: half as high is much less than half as full."""
    heights = np.linspace(0, 9, 61)
    full = exercise.volume(glass, 0, 9)
    rows = [
        [
            f"{top} cm",
            exercise.volume(glass, 0, top),
            f"{exercise.volume(glass, 0, top) / full:.0%}",
        ]
        for top in (1.5, 3, 4.5, 6, 7.5, 9)
    ]
    wide = exercise.average(glass, 0, 9)
    return (
        Table(
            rows,
            columns=["filled up to", "wine (ml)", "of it all"],
            digits=3,
            title="How much wine is that?",
            marked=[2],
            note="Half the height is less than half the wine: the discs further up are wider.",
        ),
        Lines(
            [
                Series(heights, glass(heights), "glass"),
                Series(heights, -glass(heights), "and its other side"),
            ],
            title="A wine glass, lying down",
            x_label="height (cm)",
            y_label="radius (cm)",
            note=f"On average it is {2 * wide:.1f} cm wide inside.",
            equal=True,
        ),
    )

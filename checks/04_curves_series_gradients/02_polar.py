"""Checks for polar coordinates, both ways, and for areas in slices.

The reference is geometry: compass directions, complex numbers, and areas known in closed
form (a circle's, a spiral's, the heart's).
"""

import cmath
import math

import numpy as np

from mlx_exercises.checking import always, close
from mlx_exercises.figures import Scatter, Segment, Series

LEFT = "In the left half the angle went astray: y / x cannot tell a point from its opposite."
LOST_SIGN = "Below the x-axis the angle is negative: a cosine cannot tell up from down."
MISSING = "One slice is missing."
TOO_MANY = "That is one slice too many."
SWAPPED = "This angle starts from north, and turns right. Which of x and y comes first in arctan2?"


def test_one_point(exercise):
    """The point (3, 4) is at distance 5, in the direction 0.9273 radians."""
    angle = math.atan2(4, 3)
    close(
        exercise.to_polar(3, 4),
        np.array([5, angle]),
        "√(9 + 16) is 5, and the angle has the tangent 4/3.",
        suspects={
            "The angle is in degrees. This course counts in radians.": [5, math.degrees(angle)],
            SWAPPED: [5, math.atan2(3, 4)],
            "The distance is squared still.": [25, angle],
            "Distance and angle have changed places.": [angle, 5],
            "A distance is not the sum of both ways: take the straight line.": [7, angle],
            "That is the tangent of the angle, not yet the angle.": [5, 4 / 3],
            "In Python ^ is no power: it compares bits. Two stars make a power.": [7**0.5, angle],
        },
    )


def test_all_around(exercise):
    """Every direction has its own angle: north is π/2, west π, south -π/2."""
    compass = [
        ("east", 1, 0, 0),
        ("north", 0, 2, math.pi / 2),
        ("west", -3, 0, math.pi),
        ("north-east", 2, 2, math.pi / 4),
        ("north-west", -2, 2, 3 * math.pi / 4),
        ("south-west", -0.5, -0.5, -3 * math.pi / 4),
        ("south-east", 1, -1, -math.pi / 4),
        ("south", 0, -4, -math.pi / 2),
    ]
    for name, x, y, angle in compass:
        mistakes = {
            LEFT: angle - math.pi if angle > 0 else angle + math.pi,
            LOST_SIGN: -angle,
            SWAPPED: math.atan2(x, y),
            "This angle runs from 0 to 2π. The docstring asks for -π to π.": angle + 2 * math.pi,
        }
        r = math.hypot(x, y)
        close(
            pi_for_minus_pi(exercise.to_polar(x, y)),
            np.array([r, angle]),
            f"{name.capitalize()}, the point ({x}, {y}).",
            suspects={sentence: [r, wrong] for sentence, wrong in mistakes.items()},
        )


def pi_for_minus_pi(value):
    """Hand on a pair of numbers, with an angle of exactly -π taken for π: both are west."""
    if type(value) is np.ndarray and value.shape == (2,) and value[1] == -math.pi:
        return np.array([value[0], math.pi])
    return value


def test_and_back(exercise):
    """Whoever walks r in the direction of the angle arrives at (r · cos, r · sin)."""
    close(
        exercise.from_polar(2, math.pi / 6),
        np.array([math.sqrt(3), 1]),
        "30° to the left of east, a way of 2.",
        suspects={
            "x and y have changed places: the cosine belongs to east.": [1, math.sqrt(3)],
            "The distance is missing: this point is at distance 1.": [math.sqrt(3) / 2, 0.5],
            "The angle comes in radians, so there is nothing to convert.": [
                2 * math.cos(math.radians(math.pi / 6)),
                2 * math.sin(math.radians(math.pi / 6)),
            ],
        },
    )

    def law(r, angle):
        there = cmath.rect(r, angle)
        close(
            exercise.from_polar(r, angle),
            np.array([there.real, there.imag]),
            "The complex number with this length and angle is somewhere else.",
        )
        close(
            exercise.to_polar(there.real, there.imag),
            np.array([r, angle]),
            "Back in polar coordinates, the same distance and angle should come out.",
        )

    always(law, lambda rng: (float(rng.uniform(0.1, 9)), float(rng.uniform(-3.1, 3.1))))


def test_circles_and_spirals(exercise):
    """A quarter of a circle of radius 3 has the area 9π/4, in however many slices."""
    for n in (4, 1, 9):
        close(
            exercise.polar_area(lambda angle: 3 + 0 * angle, 0, math.pi / 2, n),
            9 * math.pi / 4,
            "The whole circle would have 9π.",
            suspects={
                "The ½ is missing: a slice is a triangle, not a rectangle.": 9 * math.pi / 2,
                "The radius has to be squared: a slice is as long as it is far away.": (
                    3 * math.pi / 4
                ),
                "That is the way along the arc, not the area inside.": 3 * math.pi / 2,
                MISSING: 9 * math.pi / 4 * (n - 1) / n,
                TOO_MANY: 9 * math.pi / 4 * (n + 1) / n,
            },
            call=f"polar_area(always 3, 0, π/2, {n})",
        )
    for start, end, n in ((1, 4, 2), (0, 6, 5), (-2, 5, 7)):
        width = (end - start) / n
        whole = (end**3 - start**3) / 6
        truth = whole - (end - start) * width**2 / 24
        first, last = start**2 * width / 2, end**2 * width / 2
        by_ends = whole + (end - start) * width**2 / 12
        close(
            exercise.polar_area(lambda angle: angle, start, end, n),
            truth,
            f"A spiral whose radius is its angle, from {start} to {end} in {n} slices.",
            suspects={
                "Each radius was taken where its slice begins. The middle is asked for.": (
                    by_ends + (first - last) / 2
                ),
                "Each radius was taken where its slice ends. The middle is asked for.": (
                    by_ends + (last - first) / 2
                ),
                MISSING: truth - (end - width / 2) ** 2 * width / 2,
                TOO_MANY: truth + (end + width / 2) ** 2 * width / 2,
            },
            call=f"polar_area(the angle itself, {start}, {end}, {n})",
        )


def test_the_heart(exercise):
    """The heart with the radius 1 + cos(angle) has the area 3π/2."""
    close(
        exercise.polar_area(lambda angle: 1 + math.cos(angle), 0, 2 * math.pi, 200),
        3 * math.pi / 2,
        "Once around, in 200 slices.",
        call="polar_area(1 + cos(angle), 0, 2π, 200)",
    )


def show(exercise):
    """Draw the heart in slices, and a flower that the same two formulas make."""
    angles = np.linspace(0, 2 * np.pi, 201)
    heart = np.array([exercise.from_polar(exercise.heart(a), a) for a in angles])
    area = exercise.polar_area(exercise.heart, 0, 2 * np.pi, 200)
    steps = np.diff(heart, axis=0)
    way = np.sqrt((steps * steps).sum(axis=1)).sum()
    edges = [Segment((0, 0), heart[i]) for i in range(0, 200, 10) if abs(heart[i]).sum() > 0.05]
    flower = np.array([exercise.from_polar(np.cos(3 * a), a) for a in angles])
    return (
        Scatter(
            lines=[Series(heart[:, 0], heart[:, 1], "1 + cos(angle)")],
            segments=edges,
            equal=True,
            title="A heart, and where 20 of its slices begin",
            x_label="x",
            y_label="y",
            note=f"Your slices give an area of {area:.6f}, which is 3π/2. The way around, in "
            f"straight pieces as in exercise 01, is {way:.4f}. The curve itself is 8 long.",
        ),
        Scatter(
            lines=[Series(flower[:, 0], flower[:, 1], "cos(3 · angle)")],
            equal=True,
            title="Change the radius, change the flower",
            x_label="x",
            y_label="y",
            note="Where the radius is negative, the point lies on the other side of the origin.",
        ),
    )

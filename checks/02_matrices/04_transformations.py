"""Checks for rotations, shears and reflections of the plane.

The reference is geometry and complex numbers: a rotation by t multiplies x + iy by
cos t + i sin t, and a reflection across the real axis is the complex conjugate.
"""

import cmath
import math

import numpy as np

from mlx_exercises.checking import always, close, expect, shape
from mlx_exercises.figures import Frames, Panels, Scatter, Series

CLOCKWISE = "This rotation is clockwise. A counterclockwise one moves (0, 1) to the left."
DEGREES = "np.cos and np.sin got degrees. They take radians."
WRONG_WAY = "This is the factor from radians to degrees: 180 degrees are π radians."
HALF_TURN = "The angle is half of what it should be: 360 degrees are 2π radians."
NO_MINUS = "A minus sign is missing: a counterclockwise rotation moves (0, 1) to the left."
UPRIGHT_SHEAR = "This is the transpose, a vertical shear: it moves (1, 0) to (1, k)."
OPPOSITE_LINE = (
    "This reflects across the line at -degrees. The map that acts first is the rightmost factor."
)
HALF_WAY = (
    "One of the two rotations is missing, so this reflects across the line at half the angle."
)
FLAT = "This is the reflection across the x-axis for every angle: the two rotations cancel."
OTHER_WAY = "Points on the line changed sign: this reflects across the perpendicular line."


def test_rotation(exercise):
    """A rotation by 90 degrees maps (1, 0) to (0, 1) and (0, 1) to (-1, 0)."""
    found = exercise.rotation(90)
    shape(found, (2, 2))
    close(
        found,
        [[0, -1], [1, 0]],
        "The columns are the images of (1, 0) and (0, 1).",
        suspects=rotations(90),
    )
    for degrees in (0, 30, -45, 200, 0.5):
        close(
            exercise.rotation(degrees),
            rotated(degrees),
            f"The rotation is by {degrees} degrees.",
            suspects=rotations(degrees),
        )


def test_rotations_keep_lengths_and_add_up(exercise):
    """A rotation preserves lengths and areas, and two rotations compose to the sum of angles."""

    def law(first, second, v):
        one, other = exercise.rotation(first), exercise.rotation(second)
        for matrix in (one, other):
            numbers(matrix)
        close(np.hypot(*(one @ v)), np.hypot(*v), "This rotation changed a length.")
        close(determinant(one), 1.0, "This rotation changed areas: its determinant is not 1.")
        close(
            one @ other,
            rotated(first + second),
            "The product of two rotations is not the rotation by the sum.",
        )

    always(law, lambda rng: (*rng.uniform(-180, 180, size=2), rng.normal(size=2)), runs=50)


def test_shear(exercise):
    """A shear by k maps (0, 1) to (k, 1), leaves (1, 0) unchanged, and preserves areas."""
    for k in (2, -0.5, 0, 0.25):
        found = exercise.shear(k)
        shape(found, (2, 2))
        close(
            found,
            [[1, k], [0, 1]],
            f"(0, 1) is mapped to ({k}, 1), and (1, 0) to itself.",
            suspects={}
            if k == 0
            else {
                UPRIGHT_SHEAR: [[1, 0], [k, 1]],
                "Both basis vectors move here. (1, 0) has to stay.": [[1, k], [k, 1]],
                "This is a scaling: it maps (0, 1) to (0, k).": [[1, 0], [0, k]],
                "The shear has the opposite sign.": [[1, -k], [0, 1]],
            },
        )
        close(determinant(found), 1, "A shear preserves areas: its determinant is 1.")


def test_reflection(exercise):
    """A reflection at 45 degrees swaps (3, 1) and (1, 3); one at 0 maps (x, y) to (x, -y)."""
    # At 30 degrees first: at 45 some mistakes cannot be told from each other.
    for degrees in (30, 90, -20, 100, 0):
        found = exercise.reflection(degrees)
        shape(found, (2, 2))
        close(
            found,
            reflect(degrees),
            f"The line has an angle of {degrees} degrees.",
            suspects=reflections(degrees),
        )
    close(exercise.reflection(45) @ np.array([3, 1]), [1, 3], "(3, 1) was reflected at 45 degrees.")


def test_reflection_is_its_inverse(exercise):
    """A reflection keeps its line fixed, reverses orientation, and is its own inverse."""

    def law(degrees):
        found = exercise.reflection(degrees)
        numbers(found)
        along = np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])
        close(found @ along, along, "A point on the line has to stay where it is.")
        close(determinant(found), -1, "A reflection reverses orientation: its determinant is -1.")
        close(found @ found, np.eye(2), "Reflecting twice has to give the identity.")

    always(law, lambda rng: (rng.uniform(-180, 180),), runs=50, seed=1)


def numbers(matrix):
    """Stop here unless this is a (2, 2) array of numbers, safe to calculate with."""
    shape(matrix, (2, 2))
    expect(matrix.dtype.kind in "fiu", f"Numbers were expected, but these are {matrix.dtype}.")


def rotated(degrees):
    """Return the rotation, from multiplying 1 and i by a complex number of length 1."""
    east = cmath.rect(1, math.radians(degrees))
    return columns(east, east * 1j)


def reflect(degrees):
    """Return the reflection, from conjugating 1 and i after a rotation by -degrees."""
    along = cmath.rect(1, math.radians(degrees))
    return columns(along * (1 / along).conjugate(), along * (1j / along).conjugate())


def columns(east, north):
    return np.array([[east.real, north.real], [east.imag, north.imag]])


def determinant(matrix):
    """Return the determinant of a (2, 2) matrix, from its four entries."""
    (a, b), (c, d) = matrix
    return a * d - b * c


def rotations(degrees):
    """Return the usual mistakes about a rotation, where they make a difference."""
    right = rotated(degrees)
    cosine, sine = right[:, 0]
    return {
        CLOCKWISE: right.T,
        DEGREES: rotated(math.degrees(degrees)),
        WRONG_WAY: rotated(math.degrees(degrees * 180 / math.pi)),
        HALF_TURN: rotated(degrees / 2),
        "The angle is twice what it should be.": rotated(2 * degrees),
        NO_MINUS: np.array([[cosine, sine], [sine, cosine]]),
        "Sine and cosine are swapped.": right[::-1],
    }


def reflections(degrees):
    right = reflect(degrees)
    return {
        OPPOSITE_LINE: reflect(-degrees),
        HALF_WAY: reflect(degrees / 2),
        "One rotation is missing, and the other has the wrong sign.": reflect(-degrees / 2),
        FLAT: reflect(0),
        OTHER_WAY: -right,
    }


def show(exercise):
    """Rotate and shear a figure, in both orders, and reflect it."""
    figure = np.array([[0, 0], [0, 3], [2, 3], [2, 2.3], [0.7, 2.3], [0.7, 1.8], [1.6, 1.8]])
    figure = np.vstack([figure, [[1.6, 1.2], [0.7, 1.2], [0.7, 0], [0, 0]]])
    R, S = exercise.rotation(60), exercise.shear(1)

    def draw(matrix, title):
        moved = figure @ matrix.T
        return Scatter(
            lines=[
                Series(figure[:, 0], figure[:, 1], "before"),
                Series(moved[:, 0], moved[:, 1], "after"),
            ],
            title=title,
            equal=True,
            x_label="x",
            y_label="y",
        )

    return (
        Panels(
            [
                draw(S @ R, "rotated by 60°, then sheared"),
                draw(R @ S, "sheared, then rotated by 60°"),
            ],
            title="Composition in both orders",
            note="Not commutative: shear(1) @ rotation(60) rotates first. Both preserve the area.",
        ),
        draw(exercise.reflection(60), "reflected at 60°: same area, reversed orientation"),
        Frames(
            [draw(exercise.rotation(step * 30), f"rotation({step * 30})") for step in range(13)],
            title="Rotations from 0 to 360 degrees",
            seconds=0.25,
        ),
    )

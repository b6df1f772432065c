"""Checks for rotations, shears and reflections of the plane.

The reference is geometry and complex numbers: a turn by t multiplies x + iy by
cos t + i sin t, and a mirror in the real axis is the complex conjugate.
"""

import cmath
import math

import numpy as np

from mlx_exercises.checking import always, close, expect, shape
from mlx_exercises.figures import Frames, Panels, Scatter, Series

CLOCKWISE = "This turns clockwise. Where does (0, 1) land in a small turn to the left?"
DEGREES = "np.cos and np.sin took the degrees for radians."
WRONG_WAY = "Degrees to radians is the other way round: 180 degrees become π."
HALF_TURN = "This turns half as far: 360 degrees are 2π radians."
NO_MINUS = "A minus is missing: a turn sends (0, 1) to the left."
UPRIGHT_SHEAR = "This pushes points up by k times how far right they are. Rows and columns?"
OPPOSITE_LINE = (
    "This mirrors in the line at the opposite angle. What acts first stands on the right."
)
HALF_WAY = "One of the two turns is missing, so this mirrors at half the angle."
FLAT = "This is the flat mirror. Do the two turns cancel, one back and one forth?"
OTHER_WAY = "The points on the line changed sign and the others stayed: that mirrors across it."


def test_rotation(exercise):
    """A turn by 90 degrees sends (1, 0) to (0, 1) and (0, 1) to (-1, 0)."""
    found = exercise.rotation(90)
    shape(found, (2, 2))
    close(found, [[0, -1], [1, 0]], "Columns are where (1, 0) and (0, 1) land.", suspects=turns(90))
    for degrees in (0, 30, -45, 200, 0.5):
        close(
            exercise.rotation(degrees),
            turn(degrees),
            f"A turn by {degrees} degrees.",
            suspects=turns(degrees),
        )


def test_turns_keep_lengths_and_add_up(exercise):
    """A turn keeps every length and every area, and two turns are one by both angles."""

    def law(first, second, v):
        one, other = exercise.rotation(first), exercise.rotation(second)
        for matrix in (one, other):
            numbers(matrix)
        close(np.hypot(*(one @ v)), np.hypot(*v), "This turn changed a length.")
        close(determinant(one), 1.0, "This turn changed areas.")
        close(one @ other, turn(first + second), "Two turns do not make their sum.")

    always(law, lambda rng: (*rng.uniform(-180, 180, size=2), rng.normal(size=2)), runs=50)


def test_shear(exercise):
    """A shear by k slides (0, 1) to (k, 1), leaves (1, 0) alone, and keeps areas."""
    for k in (2, -0.5, 0, 0.25):
        found = exercise.shear(k)
        shape(found, (2, 2))
        close(
            found,
            [[1, k], [0, 1]],
            f"(0, 1) has height 1, so it slides by {k}, and (1, 0) has height 0.",
            suspects={}
            if k == 0
            else {
                UPRIGHT_SHEAR: [[1, 0], [k, 1]],
                "Both arrows slide here. (1, 0) has no height.": [[1, k], [k, 1]],
                "This scales: (0, 1) does not keep its height.": [[1, 0], [0, k]],
                "It slides the wrong way.": [[1, -k], [0, 1]],
            },
        )
        close(determinant(found), 1, "A pack of cards has the same area, pushed askew or not.")


def test_mirror(exercise):
    """A mirror at 45 degrees swaps (3, 1) and (1, 3), and one at 0 swaps up and down."""
    # At 30 degrees first: at 45 some mistakes cannot be told from each other.
    for degrees in (30, 90, -20, 100, 0):
        found = exercise.mirror(degrees)
        shape(found, (2, 2))
        close(
            found,
            reflect(degrees),
            f"The mirror stands at {degrees} degrees.",
            suspects=mirrors(degrees),
        )
    close(exercise.mirror(45) @ np.array([3, 1]), [1, 3], "(3, 1) was mirrored at 45 degrees.")


def test_mirrors_undo_themselves(exercise):
    """A mirror leaves its own line alone, turns areas over, and undoes itself."""

    def law(degrees):
        found = exercise.mirror(degrees)
        numbers(found)
        along = np.array([math.cos(math.radians(degrees)), math.sin(math.radians(degrees))])
        close(found @ along, along, "A point on the line has to stay where it is.")
        close(determinant(found), -1, "A mirror keeps the size of areas and turns them over: -1.")
        close(found @ found, np.eye(2), "Mirrored twice is where it began.")

    always(law, lambda rng: (rng.uniform(-180, 180),), runs=50, seed=1)


def numbers(matrix):
    """Stop here unless this is a (2, 2) array of numbers, safe to calculate with."""
    shape(matrix, (2, 2))
    expect(matrix.dtype.kind in "fiu", f"Numbers were expected, but these are {matrix.dtype}.")


def turn(degrees):
    """Return the turn, from multiplying 1 and i by a complex number of length 1."""
    east = cmath.rect(1, math.radians(degrees))
    return columns(east, east * 1j)


def reflect(degrees):
    """Return the mirror, from conjugating 1 and i after a turn backwards."""
    along = cmath.rect(1, math.radians(degrees))
    return columns(along * (1 / along).conjugate(), along * (1j / along).conjugate())


def columns(east, north):
    return np.array([[east.real, north.real], [east.imag, north.imag]])


def determinant(matrix):
    """Return by how much a (2, 2) matrix multiplies areas, from its four numbers."""
    (a, b), (c, d) = matrix
    return a * d - b * c


def turns(degrees):
    """Return the usual mistakes about a turn, where they make a difference."""
    right = turn(degrees)
    cosine, sine = right[:, 0]
    return {
        CLOCKWISE: right.T,
        DEGREES: turn(math.degrees(degrees)),
        WRONG_WAY: turn(math.degrees(degrees * 180 / math.pi)),
        HALF_TURN: turn(degrees / 2),
        "This turns twice as far as it should.": turn(2 * degrees),
        NO_MINUS: np.array([[cosine, sine], [sine, cosine]]),
        "Sine and cosine have changed places.": right[::-1],
    }


def mirrors(degrees):
    right = reflect(degrees)
    return {
        OPPOSITE_LINE: reflect(-degrees),
        HALF_WAY: reflect(degrees / 2),
        "One turn is missing, and the other goes the wrong way.": reflect(-degrees / 2),
        FLAT: reflect(0),
        OTHER_WAY: -right,
    }


def show(exercise):
    """Turn and shear a figure, in both orders, and mirror it."""
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
                draw(S @ R, "turned by 60°, then sheared"),
                draw(R @ S, "sheared, then turned by 60°"),
            ],
            title="One letter, your matrices",
            note="Order matters: shear(1) @ rotation(60) turns first. Both keep the area.",
        ),
        draw(exercise.mirror(60), "mirrored at 60°: the area stays, and is turned over"),
        Frames(
            [draw(exercise.rotation(step * 30), f"rotation({step * 30})") for step in range(13)],
            title="A full turn",
            seconds=0.25,
        ),
    )

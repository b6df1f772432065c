"""Checks for length, distance and unit vectors, by Pythagoras and by the laws of a distance."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    always,
    close,
    expect,
    instance_of,
    last_call,
    unchanged,
)
from mlx_exercises.figures import Table

NUMBER = (int, float, np.integer, np.floating)
NOT_REFUSED = "The zero vector was not refused: something came back that points nowhere."


def test_length(exercise):
    """(2, -3, 6) has length 7: the squares 4, 9 and 36 make 49."""
    u = np.array([2, -3, 6])
    with unchanged(u):
        close(
            exercise.length(u),
            7,
            "2² + 3² + 6² is 49, and 7 times 7 is 49.",
            suspects={
                "The root is missing: this is the length squared.": 49,
                "The numbers were added up without their signs. Each is squared first.": 11,
                "The numbers were added up and only then squared. Square each one first.": 5,
                "This is how many numbers u has, not how long the arrow is.": 3,
                "Each number was squared and rooted. One sum comes in between.": np.array(
                    [2, 3, 6]
                ),
                "The squares were averaged. A length adds them up.": math.sqrt(49 / 3),
                "This is the largest of the numbers.": 6,
            },
        )
    rng = np.random.default_rng(0)
    for numbers in ([0.0, 0.0], [-4.5], [1e-100, 0.0], *(rng.normal(size=d) for d in (2, 5, 64))):
        u = np.array(numbers)
        expected = math.hypot(*u.tolist())
        close(exercise.length(u), expected, f"Pythagoras in {len(u)} dimensions.")


def test_distance(exercise):
    """From (1, 3) to (4, -1) it is 5, there as well as back."""
    u, v = np.array([1, 3]), np.array([4, -1])
    with unchanged(u, v):
        there = exercise.distance(u, v)
    close(
        there,
        5,
        "From one to the other it is 3 across and 4 down.",
        suspects={
            "This is the difference of two lengths. Measure the arrow between the points.": (
                math.hypot(1, 3) - math.hypot(4, 1)
            ),
            "This is the difference of two lengths, without its sign.": (
                math.hypot(4, 1) - math.hypot(1, 3)
            ),
            "The vectors were added. Which arrow leads from one to the other?": math.hypot(5, 2),
            "This is the arrow from v to u. How long is it?": u - v,
            "This is the arrow from u to v. How long is it?": v - u,
            "The root is missing: this is the distance squared.": 25,
            "The differences were added up without their signs: that is the way by streets.": 7,
        },
    )
    close(exercise.distance(v, u), 5, "The way back is as long as the way there.")
    rng = np.random.default_rng(1)
    for d in (1, 3, 6):
        u, v = rng.normal(size=(2, d))
        close(exercise.distance(u, v), math.dist(u, v), f"Two random points in {d} dimensions.")


def test_laws(exercise):
    """Twice the vector has twice the length, and no detour is shorter than the straight way."""

    def law(u, v, w):
        ways = [exercise.distance(u, w), exercise.distance(u, v), exercise.distance(v, w)]
        for way in ways:
            instance_of(way, NUMBER, "A distance is one number.")
            expect(0 < way < 1e6, "Two different points are some way apart, and not very far here.")
        expect(ways[0] <= ways[1] + ways[2] + 1e-9, "The detour over v came out shorter.")
        close(exercise.length(-2 * u), 2 * math.hypot(*u.tolist()), "Length grows with the vector.")

    always(law, lambda rng: tuple(rng.normal(size=(3, rng.integers(1, 6)))), runs=100)


def test_unit(exercise):
    """A unit vector has length 1 and points the same way: (3, -4) becomes (0.6, -0.8)."""
    u = np.array([3, -4])
    with unchanged(u):
        found = exercise.unit(u)
    close(
        found,
        [0.6, -0.8],
        "(3, -4) has length 5.",
        suspects={
            "It points the other way now. Divide by the length, nothing else.": [-0.6, 0.8],
            "The signs got lost, and the direction with them.": [0.6, 0.8],
            "It was divided by the length squared. The length itself is enough.": [0.12, -0.16],
            "It was divided by the sum of its numbers, not by its length.": [-3, 4],
            "It was divided by the sum of its numbers without their signs.": [3 / 7, -4 / 7],
            "It was multiplied by its length.": [15, -20],
            "This is the length. A unit vector is a vector.": 5,
            "Its length is 1 already, but every number is the same. The direction got lost.": (
                [0.5**0.5, 0.5**0.5]
            ),
            "The largest number became 1. The length should.": [0.75, -1],
        },
    )
    rng = np.random.default_rng(2)
    for u in (rng.normal(size=1), 1e-100 * rng.normal(size=3), 1e100 * rng.normal(size=4)):
        expected = [each / math.hypot(*u.tolist()) for each in u.tolist()]
        close(exercise.unit(u), np.array(expected), "Very short or very long, it becomes length 1.")


def test_zero_is_refused(exercise):
    """The zero vector points nowhere, so `unit` refuses it with a ValueError."""
    close(exercise.unit(np.array([0.0, -2.0])), np.array([0.0, -1.0]), "One zero is no problem.")
    for zero in (np.zeros(3), np.array([0]), np.array([0.0, -0.0])):
        try:
            found = exercise.unit(zero)
        except ValueError:
            continue
        raise CheckFailed(NOT_REFUSED, call=last_call(), got=described(found))


def described(value):
    """Return an array of numbers as text, and only the kind of anything else."""
    return str(value) if type(value) is np.ndarray and value.size < 9 else type(value).__name__


def show(exercise):
    """Find the penguin that is most like a given one, by the learner's distance."""
    X, y, _, species = data.penguin_measurements()
    chosen = 189
    others = [i for i in range(len(X)) if i != chosen]
    # Each column from 0 to 1, as in 00_start: or grams would drown millimetres.
    shares = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))

    def nearest(table):
        return min(others, key=lambda i: exercise.distance(table[chosen], table[i]))

    rows = []
    for name, i in (
        ("this bird", chosen),
        ("nearest, as is", nearest(X)),
        ("nearest, rescaled", nearest(shares)),
    ):
        rows.append([name, species[y[i]], *X[i]])
    return Table(
        rows,
        ("", "species", "bill (mm)", "depth (mm)", "flipper (mm)", "mass (g)"),
        title="The penguin most like a given one, by your distance",
        note="As measured, the mass in grams decides nearly alone and picks another species. "
        "Rescaling every column to 0 … 1 gives each of them a say.",
        marked=[0],
    )

"""Checks for norm, distance and unit vectors, by math.hypot and the laws of a metric."""

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
NO_ERROR = "No ValueError for the zero vector, which has no direction."


def test_norm(exercise):
    """(2, -3, 6) has norm 7: the squares 4, 9 and 36 sum to 49."""
    u = np.array([2, -3, 6])
    with unchanged(u):
        close(
            exercise.norm(u),
            7,
            "2² + 3² + 6² is 49, and 7 times 7 is 49.",
            suspects={
                "The square root is missing: this is the squared norm.": 49,
                "This is the L1 norm, the sum of absolute values, not the L2 norm.": 11,
                "The components were summed before squaring. Square each one first.": 5,
                "This is the dimension d, the number of components, not the norm.": 3,
                "Each component was squared and rooted. The sum in between is missing.": np.array(
                    [2, 3, 6]
                ),
                "This is the root mean square. The norm sums the squares.": math.sqrt(49 / 3),
                "This is the largest component.": 6,
            },
        )
    rng = np.random.default_rng(0)
    for numbers in ([0.0, 0.0], [-4.5], [1e-100, 0.0], *(rng.normal(size=d) for d in (2, 5, 64))):
        u = np.array(numbers)
        expected = math.hypot(*u.tolist())
        close(exercise.norm(u), expected, f"The Pythagorean theorem in {len(u)} dimensions.")


def test_distance(exercise):
    """The distance of (1, 3) and (4, -1) is 5, and it is symmetric."""
    u, v = np.array([1, 3]), np.array([4, -1])
    with unchanged(u, v):
        there = exercise.distance(u, v)
    close(
        there,
        5,
        "The component differences are 3 and -4.",
        suspects={
            "This is a difference of two norms. Take the norm of the difference.": (
                math.hypot(1, 3) - math.hypot(4, 1)
            ),
            "This is the absolute difference of two norms. Take the norm of the difference.": (
                math.hypot(4, 1) - math.hypot(1, 3)
            ),
            "This is the norm of u + v. Which vector leads from v to u?": math.hypot(5, 2),
            "This is the difference vector u - v. What is its norm?": u - v,
            "This is the difference vector v - u. What is its norm?": v - u,
            "The square root is missing: this is the squared distance.": 25,
            "This is the Manhattan (L1) distance, the sum of absolute differences.": 7,
        },
    )
    close(exercise.distance(v, u), 5, "Distance is symmetric: v to u equals u to v.")
    rng = np.random.default_rng(1)
    for d in (1, 3, 6):
        u, v = rng.normal(size=(2, d))
        close(exercise.distance(u, v), math.dist(u, v), f"Two random points in {d} dimensions.")


def test_laws(exercise):
    """‖-2u‖ = 2‖u‖, and the triangle inequality ‖u - w‖ ≤ ‖u - v‖ + ‖v - w‖ holds."""

    def law(u, v, w):
        ways = [exercise.distance(u, w), exercise.distance(u, v), exercise.distance(v, w)]
        for way in ways:
            instance_of(way, NUMBER, "A distance is a scalar.")
            expect(
                0 < way < 1e6,
                "Different points have a positive distance, and these are near the origin.",
            )
        expect(
            ways[0] <= ways[1] + ways[2] + 1e-9,
            "The detour over v is shorter: the triangle inequality is violated.",
        )
        close(
            exercise.norm(-2 * u),
            2 * math.hypot(*u.tolist()),
            "The norm of -2u is twice the norm of u.",
        )

    always(law, lambda rng: tuple(rng.normal(size=(3, rng.integers(1, 6)))), runs=100)


def test_normalize(exercise):
    """Normalizing keeps the direction and gives norm 1: (3, -4) becomes (0.6, -0.8)."""
    u = np.array([3, -4])
    with unchanged(u):
        found = exercise.normalize(u)
    close(
        found,
        [0.6, -0.8],
        "(3, -4) has norm 5.",
        suspects={
            "This is the opposite direction. A norm is positive.": [-0.6, 0.8],
            "The signs are missing, so the direction changed.": [0.6, 0.8],
            "It was divided by the squared norm, not by the norm.": [0.12, -0.16],
            "It was divided by the sum of its components, not by its norm.": [-3, 4],
            "It was divided by its L1 norm, not by its L2 norm.": [3 / 7, -4 / 7],
            "It was multiplied by its norm.": [15, -20],
            "This is the norm. A unit vector is a vector.": 5,
            "The norm is 1, but all components are equal, so the direction changed.": (
                [0.5**0.5, 0.5**0.5]
            ),
            "It was divided by the maximum norm, the largest absolute component.": [0.75, -1],
        },
    )
    rng = np.random.default_rng(2)
    for u in (rng.normal(size=1), 1e-100 * rng.normal(size=3), 1e100 * rng.normal(size=4)):
        expected = [each / math.hypot(*u.tolist()) for each in u.tolist()]
        close(exercise.normalize(u), np.array(expected), "Whatever its norm was, it becomes 1.")


def test_zero_vector(exercise):
    """The zero vector has no direction, so normalize raises a ValueError for it."""
    close(
        exercise.normalize(np.array([0.0, -2.0])),
        np.array([0.0, -1.0]),
        "One zero component is allowed; u is not the zero vector.",
    )
    for zero in (np.zeros(3), np.array([0]), np.array([0.0, -0.0])):
        try:
            found = exercise.normalize(zero)
        except ValueError:
            continue
        raise CheckFailed(NO_ERROR, call=last_call(), got=described(found))


def described(value):
    """Return an array of numbers as text, and only the kind of anything else."""
    return str(value) if type(value) is np.ndarray and value.size < 9 else type(value).__name__


def show(exercise):
    """Find the nearest neighbor of a penguin, by the learner's distance."""
    X, y, _, species = data.penguin_measurements()
    chosen = 189
    others = [i for i in range(len(X)) if i != chosen]
    # Min-max scaling, as in 00_start: the mass in grams would dominate otherwise.
    scaled = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))

    def nearest(table):
        return min(others, key=lambda i: exercise.distance(table[chosen], table[i]))

    rows = []
    for name, i in (
        ("this penguin", chosen),
        ("nearest, unscaled", nearest(X)),
        ("nearest, scaled", nearest(scaled)),
    ):
        rows.append([name, species[y[i]], *X[i]])
    return Table(
        rows,
        ("", "species", "bill (mm)", "depth (mm)", "flipper (mm)", "mass (g)"),
        title="The nearest neighbor of one penguin, by your distance",
        note="Unscaled, the mass in grams dominates the distance and the species differs. "
        "Min-max scaling puts all features on one scale.",
        marked=[0],
    )

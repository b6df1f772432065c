"""Checks for span and independence, on sets that are dependent, independent and nearly so."""

import itertools

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Table

OVERLAP = "b is 2v - u, yet something was left: shadows on u and on v overlap. See step 1."
ONE_IS_ENOUGH = "v is twice u. One vector in the span of the others is enough to be dependent."


def test_what_counts_as_nothing(exercise):
    """What is at most a billionth as long as before is nothing, whatever the unit."""
    for rest, before, nothing, message in (
        ([3, -4], [3, -4], False, "Both are equally long: all of it is left."),
        ([0, 0], [3, -4], True, "Both numbers of rest are 0: nothing is left."),
        (
            [0, 5.6e-17],
            [3, -4],
            True,
            "5.6e-17 beside a length of 5 is rounding. Nothing is rarely exactly 0.",
        ),
        ([0, 5e-6], [3, -4], False, "This is a millionth of what was there. TINY is a billionth."),
        (
            [0, 1e-12],
            [3e-12, 0],
            False,
            "A third is left. Small numbers are not nothing: TINY is a share, no length.",
        ),
        (
            [0, 0.25],
            [3e9, 0],
            True,
            "0.25 of 3,000,000,000 is rounding. TINY is a share, no length.",
        ),
        ([0, 0], [0, 0], True, "Of nothing, nothing is left: 0 is at most TINY times 0."),
    ):
        left, first = np.array(rest), np.array(before)
        with unchanged(left, first):
            found = exercise.nothing_left(left, first)
        each = "This compares number by number. Compare two lengths, one number each."
        close(found, nothing, message, suspects={each: np.abs(left) <= 1e-9 * np.abs(first)})


def test_span(exercise):
    """(1, 2, 0) is in the span of (1, 0, 0) and (1, 1, 0), and (0, 0, 1) is not."""
    u, v = np.array([1, 0, 0]), np.array([1, 1, 0])
    up = np.array([0, 0, 1])
    north, nowhere = np.array([0, 1, 0]), np.zeros(3)
    for b, first, second, inside, message in (
        (u, u, v, True, "b is u itself: 1·u + 0·v."),
        (north, u, north, True, "b is v itself: 0·u + 1·v."),
        (2 * v - u, u, v, True, OVERLAP),
        (up, u, v, False, "b points straight out of the plane of u and v."),
        (up + v, u, v, False, "b is above the plane of u and v."),
        (nowhere, u, v, True, "Zero is in every span: 0·u + 0·v."),
        (u, nowhere, v, False, "u is zero here, so only multiples of v can be reached."),
        (v, nowhere, v, True, "u is zero here, and b is v."),
        (v, u, 2 * u, False, "u and v share a line here, and b is not on it."),
        (-3 * u, u, 2 * u, True, "u and v share a line here, and b is on it."),
        (
            north,
            u,
            3 * u + 1e-16 * north,
            False,
            "v is 3u and a rounding error, so it reaches no further than u alone.",
        ),
    ):
        with unchanged(b, first, second):
            close(exercise.in_span(b, first, second), inside, message)


def test_random_spans(exercise):
    """Every mix of two vectors is in their span, and leaving their plane leaves the span."""

    def law(b, u, v, off):
        close(exercise.in_span(b, u, v), True, "b was mixed from u and v.")
        if len(u) > 2:
            # `off` stands at a right angle to both and is as long as b.
            told = "b stands out of the plane of u and v by"
            close(
                exercise.in_span(b + off, u, v),
                False,
                f"{told} its own length. What is small beside u need not be small beside b.",
            )
            close(exercise.in_span(b + 1e-4 * off, u, v), False, f"{told} a ten-thousandth.")

    def draw(rng):
        d = int(rng.integers(2, 6))
        u, v = rng.normal(size=(2, d))
        b = rng.uniform(0.5, 2) * u + rng.uniform(0.5, 2) * v
        # Only b itself says what is small beside b: it may be tiny or huge beside u and v.
        b = b * float(rng.choice([1e-12, 1.0, 1e12]))
        return b, u, v, np.linalg.norm(b) * upright(u, v)

    always(law, draw, runs=60)


def test_independence(exercise):
    """Three vectors are independent if none is in the span of the other two."""
    east, north, up = np.eye(3)
    for three, verdict, message in (
        ((east, north, up), True, "East, north and up: none is a mix of the others."),
        (
            (east, north, east + north),
            False,
            "No two of these share a line, but all three lie in one plane.",
        ),
        ((east + up, 2 * (east + up), north), False, ONE_IS_ENOUGH),
        ((np.zeros(3), north, up), False, "Zero is in every span, so it is never independent."),
        ((east - up, north + up, east + north + up), True, "Slanted, but none is a mix."),
        (
            tuple(np.array([[1.0, 2.0], [3.0, 1.0], [-1.0, 4.0]])),
            False,
            "A plane has room for two directions, not for three.",
        ),
    ):
        # Independence does not depend on which of them is called u.
        for u, v, w in itertools.permutations(three):
            close(exercise.independent(u, v, w), verdict, message)


def test_nearly_dependent(exercise):
    """A ten-thousandth out of the plane is independent, rounding is not, in any unit."""

    def law(u, v, w, tilt, scale):
        u, v, w, tilt = scale * u, scale * v, scale * w, scale * tilt
        unit = f"All numbers are around {scale:g} here."
        close(exercise.independent(u, v, w), False, f"w was mixed from u and v. {unit}")
        close(exercise.independent(w, u, v), False, f"The first was mixed from the others. {unit}")
        message = f"w stands a ten-thousandth out of the plane of u and v. {unit}"
        close(exercise.independent(u, v, w + tilt), True, message)

    def draw(rng):
        d = int(rng.integers(3, 6))
        u, v = rng.normal(size=(2, d))
        w = rng.uniform(0.5, 2) * u - rng.uniform(0.5, 2) * v
        tilt = 1e-4 * max(map(np.linalg.norm, (u, v, w))) * upright(u, v)
        return u, v, w, tilt, float(rng.choice([1e-12, 1.0, 1e9]))

    always(law, draw, runs=60)


def upright(u, v):
    """Return a vector of length 1 at a right angle to u and v; zeros in the plane."""
    d = len(u)
    if d < 3:
        return np.zeros(d)
    return np.linalg.svd(np.array([u, v]))[2][-1]


def show(exercise):
    """Give the verdicts on a few sets, drawn and measured."""
    bill, depth, flipper, mass = data.penguin_measurements().X.T
    east, north, up = np.eye(3)
    sets = (
        ("(1, 0, 0)  (0, 1, 0)  (0, 0, 1)", (east, north, up)),
        ("(1, 0, 0)  (0, 1, 0)  (1, 1, 0)", (east, north, east + north)),
        ("the same, but (1, 1, 0.0001)", (east, north, east + north + 1e-4 * up)),
        ("penguins: flipper in mm, in inches, mass", (flipper, flipper / 25.4, mass)),
        ("penguins: bill, depth, their difference", (bill, depth, bill - depth)),
        ("penguins: bill, depth, flipper", (bill, depth, flipper)),
    )
    rows = [
        (
            name,
            "yes" if exercise.independent(u, v, w) else "no",
            "yes" if exercise.in_span(w, u, v) else "no",
        )
        for name, (u, v, w) in sets
    ]
    return Table(
        rows,
        ("u, v, w", "independent", "w in the span of u, v"),
        title="Your verdicts",
        note="A column of 342 penguins is a vector too. Inches tell a model nothing that "
        "millimetres did not: the fourth set would break a regression.",
    )

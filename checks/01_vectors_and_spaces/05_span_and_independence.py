"""Checks for span and independence, on sets of vectors that are one or the other, or nearly."""

import itertools

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Table

NOT_ORTHOGONAL = (
    "b is 2v - u, but the residual was not zero: u and v are not orthogonal. See step 1."
)
ONE_IS_ENOUGH = "v is 2u. One vector in the span of the others makes the set linearly dependent."


def test_is_negligible(exercise):
    """A norm of at most RTOL = 1e-9 times the other is negligible, whatever the unit."""
    for rest, before, negligible, message in (
        ([3, -4], [3, -4], False, "Both norms are 5, so the ratio is 1."),
        ([0, 0], [3, -4], True, "The norm of rest is 0."),
        (
            [0, 5.6e-17],
            [3, -4],
            True,
            "5.6e-17 relative to a norm of 5 is a rounding error. It is rarely exactly 0.",
        ),
        (
            [0, 5e-6],
            [3, -4],
            False,
            "The ratio of the norms is 1e-6, which is more than RTOL = 1e-9.",
        ),
        (
            [0, 1e-12],
            [3e-12, 0],
            False,
            "The ratio of the norms is 1/3. RTOL is relative to the norm of before.",
        ),
        (
            [0, 0.25],
            [3e9, 0],
            True,
            "0.25 / 3e9 is less than RTOL, which is relative to the norm of before.",
        ),
        ([0, 0], [0, 0], True, "Both norms are 0, and 0 is at most RTOL times 0."),
    ):
        left, first = np.array(rest), np.array(before)
        with unchanged(left, first):
            found = exercise.is_negligible(left, first)
        each = "This compares element-wise. Compare the two norms, which are scalars."
        close(found, negligible, message, suspects={each: np.abs(left) <= 1e-9 * np.abs(first)})


def test_span(exercise):
    """(1, 2, 0) is in the span of (1, 0, 0) and (1, 1, 0), and (0, 0, 1) is not."""
    u, v = np.array([1, 0, 0]), np.array([1, 1, 0])
    up = np.array([0, 0, 1])
    north, nowhere = np.array([0, 1, 0]), np.zeros(3)
    for b, first, second, inside, message in (
        (u, u, v, True, "b is u itself: 1·u + 0·v."),
        (north, u, north, True, "b is v itself: 0·u + 1·v."),
        (2 * v - u, u, v, True, NOT_ORTHOGONAL),
        (up, u, v, False, "b is orthogonal to the plane of u and v."),
        (up + v, u, v, False, "b is outside the plane of u and v."),
        (nowhere, u, v, True, "The zero vector is in every span: 0·u + 0·v."),
        (u, nowhere, v, False, "u is zero here, so the span is the line of v."),
        (v, nowhere, v, True, "u is zero here, and b is v."),
        (v, u, 2 * u, False, "u and v are collinear here, and b is not on their line."),
        (-3 * u, u, 2 * u, True, "u and v are collinear here, and b is on their line."),
        (
            north,
            u,
            3 * u + 1e-16 * north,
            False,
            "v is 3u plus a rounding error, so the span is the line of u.",
        ),
    ):
        with unchanged(b, first, second):
            close(exercise.in_span(b, first, second), inside, message)


def test_random_spans(exercise):
    """Every linear combination of u and v is in their span; no vector off their plane is."""

    def law(b, u, v, off):
        close(exercise.in_span(b, u, v), True, "b is a linear combination of u and v.")
        if len(u) > 2:
            # `off` is orthogonal to both and has the norm of b.
            prefix = "b is off the plane of u and v by"
            close(
                exercise.in_span(b + off, u, v),
                False,
                f"{prefix} its own norm. The tolerance is relative to the norm of b, not of u.",
            )
            close(exercise.in_span(b + 1e-4 * off, u, v), False, f"{prefix} a ten-thousandth.")

    def draw(rng):
        d = int(rng.integers(2, 6))
        u, v = rng.normal(size=(2, d))
        b = rng.uniform(0.5, 2) * u + rng.uniform(0.5, 2) * v
        # The tolerance is relative to b, which may be tiny or huge compared with u and v.
        b = b * float(rng.choice([1e-12, 1.0, 1e12]))
        return b, u, v, np.linalg.norm(b) * orthogonal_unit(u, v)

    always(law, draw, runs=60)


def test_linear_independence(exercise):
    """Three vectors are linearly independent if none is in the span of the other two."""
    east, north, up = np.eye(3)
    for three, expected, message in (
        (
            (east, north, up),
            True,
            "The standard basis: none is a linear combination of the others.",
        ),
        (
            (east, north, east + north),
            False,
            "No two of these are collinear, but all three lie in one plane.",
        ),
        ((east + up, 2 * (east + up), north), False, ONE_IS_ENOUGH),
        (
            (np.zeros(3), north, up),
            False,
            "A set with the zero vector is linearly dependent: it is in every span.",
        ),
        (
            (east - up, north + up, east + north + up),
            True,
            "Not orthogonal, but none is a linear combination of the others.",
        ),
        (
            tuple(np.array([[1.0, 2.0], [3.0, 1.0], [-1.0, 4.0]])),
            False,
            "The plane has dimension 2, so three vectors in it are linearly dependent.",
        ),
    ):
        # Linear independence does not depend on the order.
        for u, v, w in itertools.permutations(three):
            close(exercise.linearly_independent(u, v, w), expected, message)


def test_nearly_dependent(exercise):
    """Vectors 1e-4 off a plane are linearly independent; rounding errors do not count."""

    def law(u, v, w, tilt, scale):
        u, v, w, tilt = scale * u, scale * v, scale * w, scale * tilt
        unit = f"All components are around {scale:g} here."
        close(
            exercise.linearly_independent(u, v, w),
            False,
            f"w is a linear combination of u and v. {unit}",
        )
        close(
            exercise.linearly_independent(w, u, v),
            False,
            f"The first is a linear combination of the others. {unit}",
        )
        message = f"w is off the plane of u and v by 1e-4 of its size. {unit}"
        close(exercise.linearly_independent(u, v, w + tilt), True, message)

    def draw(rng):
        d = int(rng.integers(3, 6))
        u, v = rng.normal(size=(2, d))
        w = rng.uniform(0.5, 2) * u - rng.uniform(0.5, 2) * v
        tilt = 1e-4 * max(map(np.linalg.norm, (u, v, w))) * orthogonal_unit(u, v)
        return u, v, w, tilt, float(rng.choice([1e-12, 1.0, 1e9]))

    always(law, draw, runs=60)


def orthogonal_unit(u, v):
    """Return a unit vector orthogonal to u and v; zeros in the plane."""
    d = len(u)
    if d < 3:
        return np.zeros(d)
    return np.linalg.svd(np.array([u, v]))[2][-1]


def show(exercise):
    """Test a few sets of vectors for linear independence."""
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
            "yes" if exercise.linearly_independent(u, v, w) else "no",
            "yes" if exercise.in_span(w, u, v) else "no",
        )
        for name, (u, v, w) in sets
    ]
    return Table(
        rows,
        ("u, v, w", "linearly independent", "w in the span of u, v"),
        title="Linear independence, by your functions",
        note="A column of 342 penguins is a vector too. The flipper in inches is a "
        "multiple of that in mm: with both, a regression has no unique weights.",
    )

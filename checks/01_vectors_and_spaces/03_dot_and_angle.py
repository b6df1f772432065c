"""Checks for the dot product, cosine similarity and the angle.

The reference is geometry, not a formula: vectors are constructed with a known angle,
and the exercise has to find it.
"""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, last_call, unchanged
from mlx_exercises.figures import Bars, Image, Panels

ROUNDED = (
    "The cosine of two collinear vectors was rounded to just above 1. Clip it before np.arccos."
)
OBTUSE = "The angle is obtuse, so its cosine is negative, but it was clipped to 0."
NUMBER = (int, float, np.integer, np.floating)


def test_dot_product(exercise):
    """The dot product is a scalar: (1, 2) · (3, 4) = 1·3 + 2·4 = 11."""
    u, v = np.array([1, 2]), np.array([3, 4])
    with unchanged(u, v):
        close(
            exercise.dot(u, v),
            11,
            "1·3 and 2·4 are 3 and 8.",
            suspects={
                "This is the element-wise product, a vector. Sum it for a scalar.": u * v,
                "Two sums were multiplied. Multiply corresponding components first, then sum.": 21,
                "The components of both vectors were summed, with no products.": 10,
            },
        )
    rng = np.random.default_rng(0)
    for d in (1, 3, 5):
        u, v = rng.normal(size=(2, d))
        products = [float(u[i]) * float(v[i]) for i in range(d)]
        close(exercise.dot(u, v), math.fsum(products), f"Two random vectors with d = {d}.")


def test_known_cosine_similarities(exercise):
    """The cosine similarity is 1 for the same direction, 0 for orthogonal, -1 for opposite."""
    u, v = np.array([3, 4]), np.array([6, 8])
    close(
        exercise.cosine_similarity(u, v),
        1,
        "(3, 4) has norm 5, and (6, 8) has norm 10 and the same direction.",
        suspects={
            "This is the dot product, not divided by the norms.": 50,
            "The dot product was divided by ‖u‖ only, not by ‖v‖.": 10,
            "The dot product was divided by ‖v‖ only, not by ‖u‖.": 5,
            "It was divided by squared norms. Is a square root missing?": 0.02,
            "The norms were added. The formula has their product.": 50 / 15,
            "Python divided by ‖u‖ and then multiplied by ‖v‖. Are there parentheses?": 100,
            "It was divided by sums of components. A norm is a root of a sum of squares.": 50
            / (7 * 14),
        },
    )
    close(
        exercise.cosine_similarity(np.array([3, 4]), np.array([-8, 6])),
        0,
        "These are orthogonal: -24 + 24 = 0.",
    )
    close(
        exercise.cosine_similarity(np.array([3.0, 4.0]), np.array([-1.5, -2.0])),
        -1,
        "These have opposite directions.",
        suspects={"The sign is missing: opposite directions have cosine similarity -1.": 1},
    )


def test_only_the_angle_counts(exercise):
    """Whatever the norms, an angle of 60° has cosine similarity 0.5 and 120° has -0.5."""
    rng = np.random.default_rng(1)
    for d, degrees, expected in ((2, 60, 0.5), (3, 120, -0.5), (5, 90, 0.0), (4, 45, 0.5**0.5)):
        u, v = vectors_apart(rng, d, degrees)
        with unchanged(u, v):
            close(
                exercise.cosine_similarity(u, v),
                expected,
                f"The angle is {degrees}°, the norms are {norm(u):.3g} and {norm(v):.3g}.",
            )


def test_cauchy_schwarz(exercise):
    """|u · v| ≤ ‖u‖ ‖v‖ (Cauchy-Schwarz), so the cosine similarity lies between -1 and 1."""

    def law(u, v):
        similarity = exercise.cosine_similarity(u, v)
        instance_of(similarity, NUMBER, "A cosine similarity is a scalar.")
        expect(
            -1 - 1e-9 <= similarity <= 1 + 1e-9,
            "By the Cauchy-Schwarz inequality it lies between -1 and 1.",
        )

    always(law, lambda rng: tuple(rng.normal(size=(2, rng.integers(1, 6)))), runs=200)


def test_angles_in_degrees(exercise):
    """The angle between (1, 1) and (2, 0) is 45 degrees, and angles up to 180 degrees are found."""
    close(
        exercise.angle(np.array([1, 1]), np.array([2, 0])),
        45,
        "The cosine similarity is 2 / (√2 · 2) = 1 / √2.",
        suspects={
            "This is twice the angle: π radians are 180 degrees, not 360.": 90,
            "This is in radians. How many degrees is one radian?": math.pi / 4,
            "This multiplied by π / 180, which converts degrees to radians.": math.pi
            / 4
            * math.pi
            / 180,
            "π radians are 180 degrees: the division by π is missing.": 180 * math.pi / 4,
            "This is the cosine, not the angle.": 0.5**0.5,
            "The argument of np.arccos was far above 1. Was it the cosine similarity?": 0,
        },
    )
    rng = np.random.default_rng(2)
    for d, degrees in ((2, 10), (3, 80), (5, 100), (4, 179)):
        u, v = vectors_apart(rng, d, degrees)
        close(
            exercise.angle(u, v),
            degrees,
            f"The angle is {degrees}° by construction.",
            suspects={OBTUSE: 90, "The cosine lost its sign: this angle is obtuse.": 180 - degrees},
            tolerance=1e-6,
        )


def test_rounding_errors(exercise):
    """The angle of u and 3u is 0° and that of u and -u is 180°, in spite of rounding errors."""
    # A quarter of all parallel pairs has a computed cosine beyond 1, so 200 pairs cannot
    # all be lucky, however the cosine was computed.
    for run in range(200):
        u = np.random.default_rng([3, run]).normal(size=2 + run % 4)
        for factor, degrees in ((3, 0), (-1, 180)):
            found = angle_of(exercise, u, factor * u)
            close(
                found,
                degrees,
                f"The second vector is {factor} times the first.",
                suspects={ROUNDED: math.nan},
                tolerance=1e-4,
            )


def angle_of(exercise, u, v):
    """Return the learner's angle; Python's own arccos raises where NumPy's answers nan."""
    try:
        return exercise.angle(u, v)
    except ValueError as error:
        expect(
            "math domain error" not in str(error)
            and "expected a number in range" not in str(error),
            ROUNDED,
            call=last_call(),
        )
        raise


def norm(u):
    """Return the norm of a vector, by NumPy."""
    return float(np.linalg.norm(u))


def vectors_apart(rng, d, degrees):
    """Return two vectors (d,) of random norms that enclose a given angle."""
    first, second = np.linalg.qr(rng.normal(size=(d, 2)))[0].T
    turned = math.cos(math.radians(degrees)) * first + math.sin(math.radians(degrees)) * second
    return rng.uniform(0.2, 9) * first, rng.uniform(0.2, 9) * turned


def show(exercise):
    """Compare handwritten digits by the learner's cosine similarity."""
    X, y, *_ = data.digits()
    # Every seventh, so that many writers are among them.
    threes, eights = X[y == 3][::7], X[y == 8][::7]
    same = [exercise.cosine_similarity(u, v) for i, u in enumerate(threes) for v in threes[:i]]
    other = [exercise.cosine_similarity(u, v) for u in threes for v in eights]
    chosen = {"a three": threes[0], "another three": threes[4], "an eight": eights[0]}
    images = [
        Image(
            16 - image.reshape(8, 8),
            low=0,
            high=16,
            title=f"{name}: {exercise.angle(threes[0], image):.0f}°",
        )
        for name, image in chosen.items()
    ]
    return [
        Panels(images, title="Angle to the first image, as vectors of 64 pixels"),
        Bars.histogram(
            {"3 with 3": same, "3 with 8": other},
            # In the title, which a small window keeps: a note is the first thing it cuts.
            title=f"Mean cosine similarity: 3 with 3 {np.mean(same):.2f}, 3 with 8 "
            f"{np.mean(other):.2f}",
            x_label="cosine similarity",
            y_label="pairs",
        ),
    ]

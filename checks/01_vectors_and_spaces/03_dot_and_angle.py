"""Checks for the dot product, the cosine and the angle.

The reference is geometry, not a formula: vectors are laid out at an angle that is known
beforehand, and the exercise has to find it.
"""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, last_call, unchanged
from mlx_exercises.figures import Bars, Image, Panels

ROUNDED = "Two vectors on one line had a cosine just beyond 1. Clip it before taking its angle."
BLUNT = "Beyond 90° the cosine is negative, and here it was clipped away."
NUMBER = (int, float, np.integer, np.floating)


def test_dot_product(exercise):
    """The dot product is one number: (1, 2) · (3, 4) = 1·3 + 2·4 = 11."""
    u, v = np.array([1, 2]), np.array([3, 4])
    with unchanged(u, v):
        close(
            exercise.dot(u, v),
            11,
            "1·3 and 2·4 are 3 and 8.",
            suspects={
                "You returned a vector; a dot product is one number. Add the products up.": u * v,
                "Two sums were multiplied. Products come first, then one sum.": 21,
                "The numbers of both vectors were only added up.": 10,
            },
        )
    rng = np.random.default_rng(0)
    for d in (1, 3, 5):
        u, v = rng.normal(size=(2, d))
        products = [float(u[i]) * float(v[i]) for i in range(d)]
        close(exercise.dot(u, v), math.fsum(products), f"Two random vectors of {d} numbers each.")


def test_known_cosines(exercise):
    """The same way scores 1, a right angle 0, the opposite way -1."""
    u, v = np.array([3, 4]), np.array([6, 8])
    close(
        exercise.cosine(u, v),
        1,
        "(3, 4) has length 5, and (6, 8) is twice that long, the same way.",
        suspects={
            "This is still the plain dot product.": 50,
            "Only u was divided by its length. v has one too.": 10,
            "Only v was divided by its length. u has one too.": 5,
            "These are squared lengths. Is a root missing?": 0.02,
            "The lengths were added. They have to be multiplied.": 50 / 15,
            "Python divided by ‖u‖ and then multiplied by ‖v‖. Brackets?": 100,
            "A length is not the sum of the numbers.": 50 / (7 * 14),
        },
    )
    close(exercise.cosine(np.array([3, 4]), np.array([-8, 6])), 0, "These meet at a right angle.")
    close(
        exercise.cosine(np.array([3.0, 4.0]), np.array([-1.5, -2.0])),
        -1,
        "These point opposite ways.",
        suspects={"The sign got lost: opposite ways score -1, not 1.": 1},
    )


def test_only_the_angle_counts(exercise):
    """However long two vectors are, 60° between them scores 0.5 and 120° scores -0.5."""
    rng = np.random.default_rng(1)
    for d, degrees, cosine in ((2, 60, 0.5), (3, 120, -0.5), (5, 90, 0.0), (4, 45, 0.5**0.5)):
        u, v = vectors_apart(rng, d, degrees)
        with unchanged(u, v):
            close(
                exercise.cosine(u, v),
                cosine,
                f"These are {degrees}° apart, with lengths {length(u):.3g} and {length(v):.3g}.",
            )


def test_cauchy_schwarz(exercise):
    """|u · v| is never more than ‖u‖ ‖v‖, so every cosine lies between -1 and 1."""

    def law(u, v):
        score = exercise.cosine(u, v)
        instance_of(score, NUMBER, "A cosine is one number.")
        expect(-1 - 1e-9 <= score <= 1 + 1e-9, "No angle has a cosine outside -1 to 1.")

    always(law, lambda rng: tuple(rng.normal(size=(2, rng.integers(1, 6)))), runs=200)


def test_angles_in_degrees(exercise):
    """(1, 1) stands at 45 degrees to (2, 0), and every angle up to 180 is found."""
    close(
        exercise.angle(np.array([1, 1]), np.array([2, 0])),
        45,
        "The diagonal of a square halves its right angle.",
        suspects={
            "This is twice the angle: π radians are 180 degrees, not 360.": 90,
            "This is in radians. How many degrees is one radian?": math.pi / 4,
            "Radians to degrees goes the other way round.": math.pi / 4 * math.pi / 180,
            "π radians are 180 degrees: a π got lost on the way.": 180 * math.pi / 4,
            "This is the cosine, not yet the angle.": 0.5**0.5,
            "What went into arccos was far beyond 1: was that the cosine?": 0,
        },
    )
    rng = np.random.default_rng(2)
    for d, degrees in ((2, 10), (3, 80), (5, 100), (4, 179)):
        u, v = vectors_apart(rng, d, degrees)
        close(
            exercise.angle(u, v),
            degrees,
            f"These were laid out {degrees}° apart.",
            suspects={BLUNT: 90, "The angle lost its sign: this one is blunt.": 180 - degrees},
            tolerance=1e-6,
        )


def test_rounding_does_no_harm(exercise):
    """A vector is 0° away from its triple and 180° from its opposite, in spite of rounding."""
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


def length(u):
    """Return the length of a vector, by NumPy."""
    return float(np.linalg.norm(u))


def vectors_apart(rng, d, degrees):
    """Return two vectors (d,) of random lengths that enclose a given angle."""
    first, second = np.linalg.qr(rng.normal(size=(d, 2)))[0].T
    turned = math.cos(math.radians(degrees)) * first + math.sin(math.radians(degrees)) * second
    return rng.uniform(0.2, 9) * first, rng.uniform(0.2, 9) * turned


def show(exercise):
    """Compare handwritten digits by the learner's cosine."""
    X, y, *_ = data.digits()
    # Every seventh, so that many writers are among them.
    threes, eights = X[y == 3][::7], X[y == 8][::7]
    same = [exercise.cosine(u, v) for i, u in enumerate(threes) for v in threes[:i]]
    other = [exercise.cosine(u, v) for u in threes for v in eights]
    chosen = {"a three": threes[0], "another three": threes[4], "an eight": eights[0]}
    images = [
        Image(
            16 - image.reshape(8, 8),
            low=0,
            high=16,
            title=f"{name}: {exercise.angle(threes[0], image):.0f}° away",
        )
        for name, image in chosen.items()
    ]
    return [
        Panels(images, title="Pictures as vectors of 64 numbers"),
        Bars.histogram(
            {"3 with 3": same, "3 with 8": other},
            # In the title, which a small window keeps: a note is the first thing it cuts.
            title=f"Two threes score {np.mean(same):.2f} on average, a three and an eight "
            f"{np.mean(other):.2f}. Close, but it will do for exercise 08.",
            x_label="your cosine",
            y_label="pairs",
        ),
    ]

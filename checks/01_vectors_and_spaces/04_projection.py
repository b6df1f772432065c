"""Checks for projections, by what a shadow must be rather than by its formula."""

import math

import numpy as np

from mlx_exercises.checking import always, close, shape, unchanged
from mlx_exercises.figures import Scatter, Segment, Series, arrow


def test_shadow(exercise):
    """The shadow of (3, 4) on the line of (2, 1) is (4, 2), however long the arrow on the line."""
    u, v = np.array([3, 4]), np.array([2, 1])
    with unchanged(u, v):
        close(
            exercise.shadow(u, v),
            [4, 2],
            "u · v is 10 and v · v is 5, so the shadow is 2 times v.",
            suspects={
                "Nothing was divided by v · v, so a longer v casts a longer shadow.": [20, 10],
                "The length of v was divided out once, but it is in the formula twice.": (
                    10 / math.sqrt(5) * v
                ),
                "This is how many times v the shadow is. The shadow is a vector.": 2,
                "This is u · v, one number. The shadow is a vector on the line of v.": 10,
                "This is the length of the shadow. Which arrow has it?": math.sqrt(20),
                "This is the shadow of v on the line of u.": [1.2, 1.6],
                "This was divided by u · u. The line is the one of v.": [0.8, 0.4],
                "Python goes from left to right through @ and /. Brackets around v @ v?": [40, 20],
                "All of u came through: `*` is no dot product, it pairs numbers.": [3, 4],
                "This is what the shadow leaves of u.": [-1, 2],
            },
        )
    rng = np.random.default_rng(0)
    for d in (2, 3, 5):
        u, v = rng.normal(size=(2, d))
        nearest = np.linalg.lstsq(v[:, None], u, rcond=None)[0] * v
        for times in (1, 10, -0.25):
            close(exercise.shadow(u, times * v), nearest, f"On the line of {times} times v.")


def test_remainder_stands_upright(exercise):
    """What is left of u stands at a right angle to v, and shadow and remainder make u."""
    close(
        exercise.remainder(np.array([3, 4]), np.array([2, 1])),
        [-1, 2],
        "(3, 4) has the shadow (4, 2) on this line.",
        suspects={
            "It points from u to the shadow. Take the shadow away from u.": [1, -2],
            "This is the shadow itself.": [4, 2],
            "v was taken away. It is the shadow that should be.": [1, 3],
            "Shadow and u were added.": [7, 6],
            "This is u · v, one number. What the shadow leaves of u is a vector.": 10,
        },
    )

    def law(u, v):
        rest = exercise.remainder(u, v)
        shape(rest, u.shape)
        # A vector of numbers by now, so that calculating with it is safe.
        close(rest, rest_by_directions(u, v), "Shadow and remainder should add up to u.")
        close(rest @ v, 0, "The remainder leans: its dot product with v should be 0.")

    always(law, lambda rng: tuple(rng.normal(size=(2, rng.integers(2, 6)))), runs=50)


def test_twice_is_once(exercise):
    """A shadow is its own shadow: what lies on the line stays, what stands upright vanishes."""
    v = np.array([1.0, -2.0, 2.0])
    close(exercise.shadow(-3 * v, v), -3 * v, "(-3, 6, -6) lies on the line already.")
    close(exercise.remainder(-3 * v, v), np.zeros(3), "Nothing is left of what lies on the line.")
    upright = np.array([2.0, 1.0, 0.0])
    close(exercise.shadow(upright, v), np.zeros(3), "(2, 1, 0) stands upright: (2, 1, 0) · v = 0.")
    close(exercise.shadow(np.zeros(3), v), np.zeros(3), "The zero vector casts no shadow.")
    close(exercise.shadow(v, v), v, "v lies on its own line.")


def test_no_point_of_the_line_is_nearer(exercise):
    """The distance to the line is 4 here, and no point of the line is nearer to u than that."""
    close(
        exercise.distance_to_line(np.array([3, 4]), np.array([2, 0])),
        4,
        "From (3, 4) straight down to (3, 0).",
        suspects={
            "This is how long the shadow is. How long is the remainder?": 3,
            "This is the length squared. Is a root missing?": 16,
            "This is the distance to the tip of v. The line has nearer points.": math.hypot(1, 4),
            "This is the remainder itself. How long is it?": [0, 4],
            "This is the length of u, the distance to zero. The line has nearer points.": 5,
        },
    )
    rng = np.random.default_rng(1)
    for d in (1, 3, 4):
        u, v = rng.normal(size=(2, d))
        # The nearest of many points of the line, found by walking along it.
        steps = np.linspace(-20, 20, 400_001)[:, None]
        best = np.sqrt(((u - steps * v / np.linalg.norm(v)) ** 2).sum(axis=1).min())
        close(
            exercise.distance_to_line(u, v),
            float(best),
            "Walking along the line in small steps comes this near to u.",
            tolerance=1e-4,
        )


def rest_by_directions(u, v):
    """Return u without its part along v, by turning the axes until v is the first of them."""
    turned = np.linalg.qr(np.column_stack([v, np.eye(len(v))]))[0]
    upright = turned[:, 1:]
    return upright @ (upright.T @ u)


def show(exercise):
    """Draw the shadow of u on the line of v, and the remainder."""
    u, v = np.array([2.0, 3.0]), np.array([4.0, 1.0])
    foot = exercise.shadow(u, v)
    rest = exercise.remainder(u, v)
    along = np.array([-0.3, 1.2])
    return Scatter(
        {"the shadow's tip": [foot]},
        lines=[Series(along * v[0], along * v[1], "the line of v")],
        segments=[
            arrow((0, 0), u, label="u"),
            arrow((0, 0), v, label="v"),
            arrow((0, 0), foot, "shadow"),
            Segment(foot, u, "remainder"),
        ],
        title="The shadow of u on the line of v",
        note=f"shadow ({foot[0]:.3f}, {foot[1]:.3f}), remainder ({rest[0]:.3f}, {rest[1]:.3f}); "
        f"remainder · v = {abs(rest @ v):.0e}, a right angle. "
        f"u is {exercise.distance_to_line(u, v):.3f} away from the line.",
        x_label="first number",
        y_label="second number",
        equal=True,
    )

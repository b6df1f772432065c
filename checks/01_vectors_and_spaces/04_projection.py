"""Checks for projections, by the properties of a projection rather than by its formula."""

import math

import numpy as np

from mlx_exercises.checking import always, close, shape, unchanged
from mlx_exercises.figures import Scatter, Segment, Series, arrow


def test_project(exercise):
    """The projection of (3, 4) on the line of (2, 1) is (4, 2), whatever the norm of v."""
    u, v = np.array([3, 4]), np.array([2, 1])
    with unchanged(u, v):
        close(
            exercise.project(u, v),
            [4, 2],
            "u · v is 10 and v · v is 5, so the projection is 2 times v.",
            suspects={
                "The division by v · v is missing, so the result depends on the norm of v.": [
                    20,
                    10,
                ],
                "It was divided by ‖v‖ once. The formula divides by ‖v‖² = v · v.": (
                    10 / math.sqrt(5) * v
                ),
                "This is the projection coefficient, a scalar, not a vector.": 2,
                "This is u · v, a scalar. The projection is a vector on the line of v.": 10,
                "This is the norm of the projection, not the projection.": math.sqrt(20),
                "This is the projection of v on the line of u.": [1.2, 1.6],
                "It was divided by u · u, but the line is that of v.": [0.8, 0.4],
                "Python evaluates from left to right. Is v @ v in parentheses?": [40, 20],
                "This is u: `*` is the element-wise product.": [3, 4],
                "This is the residual of u, not the projection.": [-1, 2],
            },
        )
    rng = np.random.default_rng(0)
    for d in (2, 3, 5):
        u, v = rng.normal(size=(2, d))
        nearest = np.linalg.lstsq(v[:, None], u, rcond=None)[0] * v
        for times in (1, 10, -0.25):
            close(exercise.project(u, times * v), nearest, f"On the line of {times} times v.")


def test_residual(exercise):
    """The residual is orthogonal to v, and projection + residual = u."""
    close(
        exercise.residual(np.array([3, 4]), np.array([2, 1])),
        [-1, 2],
        "(3, 4) has the projection (4, 2) on this line.",
        suspects={
            "This is the projection minus u. The residual is u minus the projection.": [1, -2],
            "This is the projection itself.": [4, 2],
            "v was subtracted from u, not the projection.": [1, 3],
            "The projection was added to u.": [7, 6],
            "This is u · v, a scalar. The residual is a vector.": 10,
        },
    )

    def law(u, v):
        rest = exercise.residual(u, v)
        shape(rest, u.shape)
        # A vector of numbers by now, so that calculating with it is safe.
        close(rest, rest_by_directions(u, v), "Projection and residual should sum to u.")
        close(rest @ v, 0, "The residual is not orthogonal to v: their dot product should be 0.")

    always(law, lambda rng: tuple(rng.normal(size=(2, rng.integers(2, 6)))), runs=50)


def test_twice_is_once(exercise):
    """Projecting leaves vectors on the line unchanged and maps orthogonal ones to zero."""
    v = np.array([1.0, -2.0, 2.0])
    close(exercise.project(-3 * v, v), -3 * v, "(-3, 6, -6) lies on the line already.")
    close(exercise.residual(-3 * v, v), np.zeros(3), "A vector on the line has the residual zero.")
    orthogonal = np.array([2.0, 1.0, 0.0])
    close(
        exercise.project(orthogonal, v),
        np.zeros(3),
        "(2, 1, 0) is orthogonal to v: their dot product is 0.",
    )
    close(exercise.project(np.zeros(3), v), np.zeros(3), "The zero vector has the projection zero.")
    close(exercise.project(v, v), v, "v lies on its own line.")


def test_no_point_of_the_line_is_nearer(exercise):
    """(3, 4) is at distance 4 from the line of (2, 0); no point of a line is nearer."""
    close(
        exercise.distance_to_line(np.array([3, 4]), np.array([2, 0])),
        4,
        "The projection is (3, 0), at distance 4 from (3, 4).",
        suspects={
            "This is the norm of the projection, not of the residual.": 3,
            "This is the squared distance. Is a square root missing?": 16,
            "This is the distance of u and v. The line has nearer points than v.": math.hypot(1, 4),
            "This is the residual. What is its norm?": [0, 4],
            "This is the norm of u, its distance to the origin. The line has nearer points.": 5,
        },
    )
    rng = np.random.default_rng(1)
    for d in (1, 3, 4):
        u, v = rng.normal(size=(2, d))
        # The nearest of many points of the line, by a grid search.
        steps = np.linspace(-20, 20, 400_001)[:, None]
        best = np.sqrt(((u - steps * v / np.linalg.norm(v)) ** 2).sum(axis=1).min())
        close(
            exercise.distance_to_line(u, v),
            float(best),
            "This is the smallest distance over a fine grid of points on the line.",
            tolerance=1e-4,
        )


def rest_by_directions(u, v):
    """Return u without its part along v, by turning the axes until v is the first of them."""
    turned = np.linalg.qr(np.column_stack([v, np.eye(len(v))]))[0]
    orthogonal = turned[:, 1:]
    return orthogonal @ (orthogonal.T @ u)


def show(exercise):
    """Draw the projection of u on the line of v, and the residual."""
    u, v = np.array([2.0, 3.0]), np.array([4.0, 1.0])
    foot = exercise.project(u, v)
    rest = exercise.residual(u, v)
    along = np.array([-0.3, 1.2])
    return Scatter(
        {"projection of u": [foot]},
        lines=[Series(along * v[0], along * v[1], "the line of v")],
        segments=[
            arrow((0, 0), u, label="u"),
            arrow((0, 0), v, label="v"),
            arrow((0, 0), foot, "projection"),
            Segment(foot, u, "residual"),
        ],
        title="Orthogonal projection of u on the line of v",
        note=f"projection ({foot[0]:.3f}, {foot[1]:.3f}), residual ({rest[0]:.3f}, {rest[1]:.3f}); "
        f"residual · v = {abs(rest @ v):.0e}: orthogonal. "
        f"u is {exercise.distance_to_line(u, v):.3f} from the line.",
        x_label="component 0",
        y_label="component 1",
        equal=True,
    )

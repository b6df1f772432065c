"""Checks for linear combinations, by numbers first and then by the laws of a vector space."""

import numpy as np

from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Scatter, Segment, arrow

LONE_ROW = "One vector with weight 2: the linear combination is twice the vector."


def test_combine(exercise):
    """2 · (1, 2) + 3 · (0, 1) = (2, 7), and so for any scalars and vectors."""
    u, v = np.array([1, 2]), np.array([0, 1])
    with unchanged(u, v):
        close(
            exercise.combine(2, u, 3, v),
            [2, 7],
            "2 · (1, 2) is (2, 4), and 3 · (0, 1) is (0, 3).",
            suspects={
                "v was added without its coefficient b.": [2, 5],
                "u was added without its coefficient a.": [1, 5],
                "The sum was multiplied by both scalars. Each vector has its own coefficient.": [
                    6,
                    18,
                ],
                "The coefficients a and b were swapped.": [3, 8],
                "The scaled vectors were multiplied, not added.": [0, 12],
                "This is one number. A sum of two vectors is a vector.": 9,
            },
        )

    def law(a, u, b, v):
        expected = [a * float(x) + b * float(y) for x, y in zip(u, v, strict=True)]
        close(exercise.combine(a, u, b, v), np.array(expected), "Component i is a·uᵢ + b·vᵢ.")

    def draw(rng):
        a, b = rng.normal(size=2)
        u, v = rng.normal(size=(2, rng.integers(1, 6)))
        return float(a), u, float(b), v

    always(law, draw, runs=30)


def test_interpolate(exercise):
    """Between (1, 2) and (5, 10), t = 0.25 gives (2, 4); t = 0 gives start and t = 1 gives end."""
    start, end = np.array([1, 2]), np.array([5, 10])
    close(
        exercise.interpolate(start, end, 0.25),
        [2, 4],
        "end - start is (4, 8), and a quarter of it is (1, 2).",
        suspects={
            "The weights are swapped. Which weights does t = 0 need?": [
                4,
                8,
            ],
            "This is the midpoint, whatever t is.": [3, 6],
            "This is t · (end - start), a difference vector; start was not added.": [1, 2],
            "Both weights are t. The two weights should add up to 1.": [1.5, 3],
            "start has weight 1 for every t. The two weights should add up to 1.": [2.25, 4.5],
            "Python multiplied before it subtracted. Is 1 - t in parentheses?": (
                1 - 0.25 * start + 0.25 * end
            ),
        },
    )
    rng = np.random.default_rng(0)
    for d in (1, 3, 4):
        start, end = rng.normal(size=(2, d))
        for t, point in ((0, start), (1, end), (0.5, (start + end) / 2), (-1, 2 * start - end)):
            close(exercise.interpolate(start, end, t), point, f"Linear interpolation at t = {t}.")


def test_linear_combination(exercise):
    """Weights 2, 0 and -1 give twice row 0 minus row 2."""
    weights = np.array([2, 0, -1])
    vectors = np.array([[1, 2, 3, 4], [9, 9, 9, 9], [0, 1, 0, -5]])
    with unchanged(weights, vectors):
        close(
            exercise.linear_combination(weights, vectors),
            [2, 3, 6, 13],
            "2 · (1, 2, 3, 4) - (0, 1, 0, -5) is (2, 3, 6, 13).",
            suspects={
                "Only the last row was returned. Does total keep the sum so far?": vectors[2] * -1,
                "This is row 0 times its weight alone. How far is `return` indented?": vectors[0]
                * 2,
                "This is a scalar. A linear combination of vectors is a vector.": 24,
                "The rows were added without their weights.": vectors.sum(axis=0),
                "Each row was summed to a scalar. The result has d components.": [
                    20,
                    0,
                    4,
                ],
                "The sum was divided by the number of rows. A linear combination is not a mean.": (
                    np.array([2, 3, 6, 13]) / 3
                ),
            },
        )
    close(
        exercise.linear_combination(np.array([2.0]), np.array([[3.0, -1.0]])), [6.0, -2.0], LONE_ROW
    )


def test_one_weight_picks_one_vector(exercise):
    """One weight of 1 and zeros elsewhere select that vector; all zeros give the zero vector."""
    vectors = np.random.default_rng(1).normal(size=(3, 5))
    for i in range(3):
        weights = np.zeros(3)
        weights[i] = 1
        close(
            exercise.linear_combination(weights, vectors),
            vectors[i],
            f"Only weight {i} is nonzero.",
        )
    close(
        exercise.linear_combination(np.zeros(3), vectors),
        np.zeros(5),
        "All coefficients are 0: the zero vector.",
    )


def test_laws(exercise):
    """A linear combination is linear in its weights, and the order of the vectors is free."""

    def law(p, q, vectors):
        # What is compared is a vector before it is calculated with.
        results = []
        for weights in (p, q):
            results.append(exercise.linear_combination(weights, vectors))
            close(
                results[-1], np.einsum("i,ij->j", weights, vectors), "The sum of weight times row."
            )
        close(
            exercise.linear_combination(p + q, vectors),
            results[0] + results[1],
            "The weights p + q give the sum of the results for p and for q.",
        )
        close(
            exercise.linear_combination(-2 * p, vectors),
            -2 * results[0],
            "Weights multiplied by -2 give the result multiplied by -2.",
        )
        close(
            exercise.linear_combination(p[::-1], vectors[::-1]),
            results[0],
            "The order of the vectors does not matter.",
        )

    def draw(rng):
        n, d = rng.integers(1, 6, size=2)
        return rng.normal(size=n), rng.normal(size=n), rng.normal(size=(n, d))

    always(law, draw, runs=30)


def show(exercise):
    """Draw the parallelogram of two vectors, and the interpolation between them."""
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    both = exercise.combine(1, u, 1, v)
    ts = np.linspace(0, 1, 9)
    return Scatter(
        {"from u to v, in eighths": [exercise.interpolate(u, v, t) for t in ts]},
        segments=[
            arrow((0, 0), u, label="u"),
            arrow((0, 0), v, label="v"),
            arrow((0, 0), both, label="u + v"),
            Segment(u, both, "v, moved"),
            Segment(v, both, "u, moved"),
        ],
        title="The parallelogram: u + v = v + u",
        note=f"u + v = ({both[0]:g}, {both[1]:g}). The midpoint of u and v is half of it.",
        x_label="component 0",
        y_label="component 1",
        equal=True,
    )

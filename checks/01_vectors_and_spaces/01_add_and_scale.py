"""Checks for linear combinations, by numbers first and then by the laws of a vector space."""

import numpy as np

from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Scatter, Segment, arrow

LONE_ROW = "A single vector, mixed with weight 2, is doubled."


def test_combine(exercise):
    """2 · (1, 2) + 3 · (0, 1) = (2, 7), and any numbers and vectors combine this way."""
    u, v = np.array([1, 2]), np.array([0, 1])
    with unchanged(u, v):
        close(
            exercise.combine(2, u, 3, v),
            [2, 7],
            "2 · (1, 2) is (2, 4), and 3 · (0, 1) is (0, 3).",
            suspects={
                "v was added once. It should be scaled by b first.": [2, 5],
                "u was added once. It should be scaled by a first.": [1, 5],
                "The sum was scaled by both numbers. Each vector has a number of its own.": [6, 18],
                "a and b changed places.": [3, 8],
                "The scaled vectors were multiplied, not added.": [0, 12],
                "This is one number. A sum of two vectors is a vector.": 9,
            },
        )

    def law(a, u, b, v):
        expected = [a * float(x) + b * float(y) for x, y in zip(u, v, strict=True)]
        close(exercise.combine(a, u, b, v), np.array(expected), "Number by number: a·uᵢ + b·vᵢ.")

    def draw(rng):
        a, b = rng.normal(size=2)
        u, v = rng.normal(size=(2, rng.integers(1, 6)))
        return float(a), u, float(b), v

    always(law, draw, runs=30)


def test_between(exercise):
    """From (1, 2) to (5, 10), share 0.25 is (2, 4); share 0 is the start and 1 the end."""
    start, end = np.array([1, 2]), np.array([5, 10])
    close(
        exercise.between(start, end, 0.25),
        [2, 4],
        "The arrow from start to end is (4, 8), and a quarter of it is (1, 2).",
        suspects={
            "This lies a quarter of the way from the end. Which weight does share 0 need?": [4, 8],
            "This is the middle, whatever the share.": [3, 6],
            "This is a part of the way, but it does not set out from start.": [1, 2],
            "Both weights are the same. They should add up to 1.": [1.5, 3],
            "The start keeps its full weight, although share moves away from it.": [2.25, 4.5],
            "Python multiplied before it subtracted. Does 1 - share have brackets?": (
                1 - 0.25 * start + 0.25 * end
            ),
        },
    )
    rng = np.random.default_rng(0)
    for d in (1, 3, 4):
        start, end = rng.normal(size=(2, d))
        for share, point in ((0, start), (1, end), (0.5, (start + end) / 2), (-1, 2 * start - end)):
            close(exercise.between(start, end, share), point, f"Share {share} of the way.")


def test_mix(exercise):
    """Weights 2, 0 and -1 make twice the first row, none of the second, minus the third."""
    weights = np.array([2, 0, -1])
    vectors = np.array([[1, 2, 3, 4], [9, 9, 9, 9], [0, 1, 0, -5]])
    with unchanged(weights, vectors):
        close(
            exercise.mix(weights, vectors),
            [2, 3, 6, 13],
            "2 · (1, 2, 3, 4) - (0, 1, 0, -5) is (2, 3, 6, 13).",
            suspects={
                "Only the last row came back. Is the sum of the earlier ones kept?": vectors[2]
                * -1,
                "This is the first row alone. How far is `return` indented?": vectors[0] * 2,
                "This is one number. The mix of vectors is a vector again.": 24,
                "The rows were added up without their weights.": vectors.sum(axis=0),
                "Each row was added up to one number. The mix has as many numbers as a row.": [
                    20,
                    0,
                    4,
                ],
                "The mix was divided by the number of rows. Nobody asked for a mean.": (
                    np.array([2, 3, 6, 13]) / 3
                ),
            },
        )
    close(exercise.mix(np.array([2.0]), np.array([[3.0, -1.0]])), [6.0, -2.0], LONE_ROW)


def test_one_weight_picks_one_vector(exercise):
    """A weight of 1 among zeros gives back that vector, and zeros give the zero vector."""
    vectors = np.random.default_rng(1).normal(size=(3, 5))
    for i in range(3):
        weights = np.zeros(3)
        weights[i] = 1
        close(exercise.mix(weights, vectors), vectors[i], f"Only weight {i} is not zero.")
    close(exercise.mix(np.zeros(3), vectors), np.zeros(5), "Nothing of any vector is nothing.")


def test_laws(exercise):
    """Adding weights adds mixes, scaling weights scales the mix, and the order is free."""

    def law(p, q, vectors):
        # What is compared is a vector before it is calculated with.
        mixes = []
        for weights in (p, q):
            mixes.append(exercise.mix(weights, vectors))
            close(mixes[-1], np.einsum("i,ij->j", weights, vectors), "Row times weight, added up.")
        close(exercise.mix(p + q, vectors), mixes[0] + mixes[1], "Adding weights adds mixes.")
        close(exercise.mix(-2 * p, vectors), -2 * mixes[0], "Scaling weights scales the mix.")
        close(exercise.mix(p[::-1], vectors[::-1]), mixes[0], "The rows may come in any order.")

    def draw(rng):
        n, d = rng.integers(1, 6, size=2)
        return rng.normal(size=n), rng.normal(size=n), rng.normal(size=(n, d))

    always(law, draw, runs=30)


def show(exercise):
    """Draw the parallelogram of two vectors, and the line between them."""
    u, v = np.array([3.0, 1.0]), np.array([1.0, 2.0])
    both = exercise.combine(1, u, 1, v)
    shares = np.linspace(0, 1, 9)
    return Scatter(
        {"from u to v, in eighths": [exercise.between(u, v, share) for share in shares]},
        segments=[
            arrow((0, 0), u, label="u"),
            arrow((0, 0), v, label="v"),
            arrow((0, 0), both, label="u + v"),
            Segment(u, both, "v, moved"),
            Segment(v, both, "u, moved"),
        ],
        title="The parallelogram: u first or v first, the sum is the same corner",
        note=f"u + v = ({both[0]:g}, {both[1]:g}). The middle of u and v is half of it.",
        x_label="first number",
        y_label="second number",
        equal=True,
    )

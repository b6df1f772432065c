"""Checks for power iteration.

Matrices are built around eigenvectors that are known beforehand, so the answer is certain;
v and -v are the same direction and both pass.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, forbidden, no_warnings, shape, unchanged
from mlx_exercises.figures import Bars, Lines, Scatter, Series

NOT_SCALED = "This is A @ v, not yet scaled to length 1."
SQUARED = "Divided by the squared length. A root is missing."
SCALED_FIRST = "v was scaled and then multiplied. It is the product that has to have length 1."
BY_SUM = "Divided by the sum of the numbers. The length is the root of the sum of squares."
BY_LARGEST = "Divided by the largest number. Here the length is to be 1."
COLUMNS = "The columns of A were dotted with v: that is A.T @ v."
STARTED_OVER = (
    "This is what one step makes of the start. Each step begins where the last one ended."
)
ONE_SHORT = "One step is missing."
ONE_MORE = "That is one step too many."
SIGN_LOST = "This is |λ|. The sign is lost: A turns this vector around."
UNIT_ONLY = "v may have any length: divide by v · v."
ROOT = "Divided by the length of v. In v · Av it stands twice."
BY_AV = "This is A @ v: the formula wants its dot product with v."


def test_one_step(exercise):
    """Under (2 4; 0 8), one step takes (1, 1) to (6, 8) and scales that to (0.6, 0.8)."""
    A, v = np.array([[2, 4], [0, 8]]), np.array([1, 1])
    with unchanged(A, v):
        close(
            exercise.step(A, v),
            [0.6, 0.8],
            "(6, 8) has length 10.",
            suspects={
                NOT_SCALED: [6, 8],
                SQUARED: [0.06, 0.08],
                SCALED_FIRST: np.array([6, 8]) / np.sqrt(2),
                BY_SUM: [6 / 14, 8 / 14],
                BY_LARGEST: [0.75, 1],
                COLUMNS: np.array([2, 12]) / np.sqrt(148),
            },
        )
    rng = np.random.default_rng(0)
    for n in (3, 5, 1):
        A, v = rng.normal(size=(n, n)), rng.normal(size=n)
        w = A @ v
        close(exercise.step(A, v), w / np.linalg.norm(w), f"A is random, of shape {A.shape}.")


def test_many_steps(exercise):
    """Steps follow each other: three take (1, 0) under (2 1; 1 2) towards (14, 13)."""
    A, start = np.array([[2, 1], [1, 2]]), np.array([1, 0])
    path = [unit([2, 1]), unit([5, 4]), unit([14, 13]), unit([41, 40])]
    with unchanged(A, start):
        close(
            exercise.leading_vector(A, start, 3),
            path[2],
            "After (2, 1) and (5, 4) comes (14, 13), all scaled to length 1.",
            suspects={
                STARTED_OVER: path[0],
                "The start came back as it was. Is what a step makes of it kept?": start,
                ONE_SHORT: path[1],
                ONE_MORE: path[3],
                "The steps are right, and nothing was scaled.": [14, 13],
            },
        )
    close(exercise.leading_vector(A, start, 1), path[0], "A single step.")
    A = np.array([[1, 2], [3, 0]])
    close(
        exercise.leading_vector(A, start, 2),
        unit([7, 3]),
        "(1, 0) goes to (1, 3) and then to (7, 3), scaled.",
        suspects={COLUMNS: unit([7, 2]), STARTED_OVER: unit([1, 3])},
    )


def test_eigenvalue(exercise):
    """(1, 1) and (10, 10) have the same eigenvalue, and it is negative where A turns v around."""
    A, v = np.array([[2, 1], [1, 2]]), np.array([10, 10])
    with unchanged(A, v):
        close(
            exercise.eigenvalue(A, v),
            3,
            "A sends (10, 10) to (30, 30).",
            suspects={
                UNIT_ONLY: 600,
                ROOT: 600 / np.sqrt(200),
                BY_AV: [30, 30],
                "The two dot products are the wrong way up.": 1 / 3,
                "The length of A @ v is not divided by that of v.": np.sqrt(1800),
            },
        )
    A, v = np.array([[1, -4, 0], [-4, 1, 0], [0, 0, -5]]), np.array([0, 0, 2])
    close(
        exercise.eigenvalue(A, v), -5, "A sends (0, 0, 2) to (0, 0, -10).", suspects={SIGN_LOST: 5}
    )
    close(
        exercise.eigenvalue(A, np.array([3.0, 3.0, 0.0])), -3, "A sends (3, 3, 0) to (-9, -9, 0)."
    )


def test_finds_the_leading_direction(exercise):
    """In the end v points along the eigenvector of the largest |λ|, one way or the other."""

    def law(A, leading, value, start):
        with forbidden(np.linalg, "eig", "eigh", "eigvals", "eigvalsh", "svd", subject=exercise):
            found = exercise.leading_vector(A, start, 200)
        shape(found, leading.shape)
        expect(found.dtype.kind in "fiu", "A vector of numbers was expected.")
        towards = 1.0 if found @ leading > 0 else -1.0
        close(
            found, towards * leading, "This is no eigenvector of the largest |λ|.", tolerance=1e-6
        )
        close(exercise.eigenvalue(A, found), value, "The eigenvalue is off.", tolerance=1e-6)

    always(law, draw, runs=30, seed=1)


def test_a_thousand_steps(exercise):
    """A thousand steps neither overflow nor vanish."""
    for size in (1e3, 1e-3):
        with no_warnings("A thousand steps drove the numbers out of range. Is every step scaled?"):
            found = exercise.leading_vector(
                size * np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([3.0, -1.0]), 1000
            )
        shape(found, (2,))
        close(np.abs(found), [0.5**0.5, 0.5**0.5], f"A is (2 1; 1 2) times {size:g}.")


def test_a_start_without_the_answer(exercise):
    """A start with nothing of the answer in it never gets there: begin with a random one."""
    A = np.array([[2, 0, 0], [0, 7, 0], [0, 0, 3]])
    found = exercise.leading_vector(A, np.array([1, 0, 1]), 300)
    close(
        found,
        [0, 0, 1],
        "From (1, 0, 1) the middle number stays 0, so the best that is left wins: λ = 3.",
        suspects={"The start was not used: from (1, 0, 1) nothing leads here.": [0, 1, 0]},
    )
    close(exercise.eigenvalue(A, found), 3, "The eigenvalue belongs to the vector that was found.")


def unit(numbers):
    return np.array(numbers) / np.linalg.norm(numbers)


def draw(rng):
    """Return a symmetric matrix with a known leading eigenvector and value, and a start."""
    n = rng.integers(1, 6)
    turn = np.linalg.qr(rng.normal(size=(n, n)))[0]
    values = rng.uniform(-1, 1, size=n)
    values[0] = rng.choice([-2.0, 2.0])
    start = turn[:, 0] + turn @ rng.normal(size=n) * 0.3
    return turn * values @ turn.T, turn[:, 0], float(values[0]), start


def show(exercise):
    """Rank the members of a karate club as Google ranked pages."""
    club = data.karate()
    friends, sides = club.friends, club.side
    n = len(friends)
    # A walker goes to a random friend, or (15 in 100 times) to anyone at all.
    walk = 0.85 * friends / friends.sum(axis=0) + 0.15 / n
    v = np.ones(n)
    gaps = []
    for _ in range(25):
        following = exercise.step(walk, v)
        gaps.append(float(np.abs(following - v).max()))
        v = following
    ranks = exercise.leading_vector(walk, np.ones(n), 100)
    ranks = ranks / ranks.sum()
    order = np.argsort(-ranks)
    first = order[:8]
    labels = np.array([str(i + 1) if i in order[:5] else "" for i in range(n)])
    # Ranks in eigenvectors, and not the numbers there: most members would be in one place.
    laplacian = np.diag(friends.sum(axis=0)) - friends
    at = np.linalg.eigh(laplacian)[1][:, 1:3].argsort(axis=0).argsort(axis=0)
    return (
        Bars(
            {f"member {i + 1}": float(ranks[i]) for i in first},
            title="PageRank of a karate club",
            y_label="share of the walk",
            note=f"Member {first[0] + 1} comes first, then {first[1] + 1} and {first[2] + 1}. "
            "34 and 1 lead the two halves into which the club broke. "
            f"λ = {exercise.eigenvalue(walk, ranks):.3f}: a step moves the walkers and loses none.",
        ),
        Lines(
            {"largest change of any number": gaps},
            y_scale="log",
            x_label="step",
            y_label="change",
            title="It settles quickly",
        ),
        Scatter(
            [
                Series(
                    at[sides == k, 0], at[sides == k, 1], name, "points", labels=labels[sides == k]
                )
                for k, name in enumerate(("with the instructor", "with the officer"))
            ],
            segments=[(at[i], at[j]) for i in range(n) for j in range(i) if friends[i, j]],
            x_label="rank in one eigenvector",
            y_label="rank in another",
            title="The club, with its first five by name",
            note="Friends are close in these two eigenvectors. They belong to the Laplacian: the "
            "numbers of friends on the diagonal, less the matrix of friendships.",
        ),
    )

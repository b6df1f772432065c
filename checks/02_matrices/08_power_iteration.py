"""Checks for power iteration.

Matrices are built around eigenvectors that are known beforehand, so the answer is certain;
v and -v are the same direction and both pass.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, forbidden, no_warnings, shape, unchanged
from mlx_exercises.figures import Bars, Lines, Scatter, Series

NOT_SCALED = "This is A @ v, not yet normalized to length 1."
SQUARED = "A @ v was divided by its squared length. The square root is missing."
SCALED_FIRST = "v was normalized before the multiplication. The product has to have length 1."
BY_SUM = "A @ v was divided by its sum. The length is the root of the sum of squares."
BY_LARGEST = "A @ v was divided by its largest entry. Here its length has to be 1."
COLUMNS = "These are dot products with the columns of A, that is A.T @ v."
STARTED_OVER = "This is the result of one step. Each step has to start from the result of the last."
ONE_SHORT = "The result is one step short."
ONE_MORE = "This is one step too many."
SIGN_LOST = "This is |λ|, without the sign: A reverses this vector."
UNIT_ONLY = "This is v · Av, right only for length 1. v may have any length."
ROOT = "v · Av was divided by the length of v, not by its square v · v."
BY_AV = "This is the vector A @ v. The Rayleigh quotient needs v · Av, one number."


def test_one_step(exercise):
    """For A = (2 4; 0 8), one step maps (1, 1) to (6, 8), normalized to (0.6, 0.8)."""
    A, v = np.array([[2, 4], [0, 8]]), np.array([1, 1])
    with unchanged(A, v):
        close(
            exercise.power_step(A, v),
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
        close(exercise.power_step(A, v), w / np.linalg.norm(w), f"A is random, of shape {A.shape}.")


def test_many_steps(exercise):
    """Each step starts from the last result: three take (1, 0) under (2 1; 1 2) to (14, 13)."""
    A, start = np.array([[2, 1], [1, 2]]), np.array([1, 0])
    path = [unit([2, 1]), unit([5, 4]), unit([14, 13]), unit([41, 40])]
    with unchanged(A, start):
        close(
            exercise.dominant_eigenvector(A, start, 3),
            path[2],
            "The products are (2, 1), (5, 4), (14, 13), each normalized to length 1.",
            suspects={
                STARTED_OVER: path[0],
                "This is the start, unchanged. Is the result of each step assigned?": start,
                ONE_SHORT: path[1],
                ONE_MORE: path[3],
                "The products are right, but not normalized.": [14, 13],
            },
        )
    close(exercise.dominant_eigenvector(A, start, 1), path[0], "This is a single step.")
    A = np.array([[1, 2], [3, 0]])
    close(
        exercise.dominant_eigenvector(A, start, 2),
        unit([7, 3]),
        "(1, 0) is mapped to (1, 3) and then to (7, 3), normalized.",
        suspects={COLUMNS: unit([7, 2]), STARTED_OVER: unit([1, 3])},
    )


def test_eigenvalue(exercise):
    """(1, 1) and (10, 10) have the same eigenvalue, and it is negative if A reverses v."""
    A, v = np.array([[2, 1], [1, 2]]), np.array([10, 10])
    with unchanged(A, v):
        close(
            exercise.rayleigh_quotient(A, v),
            3,
            "A maps (10, 10) to (30, 30).",
            suspects={
                UNIT_ONLY: 600,
                ROOT: 600 / np.sqrt(200),
                BY_AV: [30, 30],
                "Numerator and denominator are swapped.": 1 / 3,
                "The length of A @ v was not divided by the length of v.": np.sqrt(1800),
            },
        )
    A, v = np.array([[1, -4, 0], [-4, 1, 0], [0, 0, -5]]), np.array([0, 0, 2])
    close(
        exercise.rayleigh_quotient(A, v),
        -5,
        "A maps (0, 0, 2) to (0, 0, -10).",
        suspects={SIGN_LOST: 5},
    )
    close(
        exercise.rayleigh_quotient(A, np.array([3.0, 3.0, 0.0])),
        -3,
        "A maps (3, 3, 0) to (-9, -9, 0).",
    )


def test_converges(exercise):
    """Power iteration converges to the dominant eigenvector, v or -v."""

    def law(A, leading, value, start):
        with forbidden(np.linalg, "eig", "eigh", "eigvals", "eigvalsh", "svd", subject=exercise):
            found = exercise.dominant_eigenvector(A, start, 200)
        shape(found, leading.shape)
        expect(found.dtype.kind in "fiu", "The vector has no numeric dtype.")
        towards = 1.0 if found @ leading > 0 else -1.0
        close(found, towards * leading, "This is not the dominant eigenvector.", tolerance=1e-6)
        close(
            exercise.rayleigh_quotient(A, found), value, "The eigenvalue is wrong.", tolerance=1e-6
        )

    always(law, draw, runs=30, seed=1)


def test_a_thousand_steps(exercise):
    """A thousand steps neither overflow nor underflow."""
    for size in (1e3, 1e-3):
        with no_warnings(
            "After a thousand steps the numbers overflow or underflow. Is every step normalized?"
        ):
            found = exercise.dominant_eigenvector(
                size * np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([3.0, -1.0]), 1000
            )
        shape(found, (2,))
        close(np.abs(found), [0.5**0.5, 0.5**0.5], f"A is (2 1; 1 2) times {size:g}.")


def test_a_start_without_the_answer(exercise):
    """A start without a component along the dominant eigenvector converges to another one."""
    A = np.array([[2, 0, 0], [0, 7, 0], [0, 0, 3]])
    found = exercise.dominant_eigenvector(A, np.array([1, 0, 1]), 300)
    close(
        found,
        [0, 0, 1],
        "From (1, 0, 1) component 1 stays 0, so it converges to the eigenvector with λ = 3.",
        suspects={"The start was changed: from (1, 0, 1), component 1 stays 0.": [0, 1, 0]},
    )
    close(
        exercise.rayleigh_quotient(A, found),
        3,
        "The eigenvalue belongs to the vector that was found.",
    )


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
    """Compute the PageRank of the members of a karate club."""
    club = data.karate()
    friends, sides = club.friends, club.side
    n = len(friends)
    # A random walk goes to a random friend or, with probability 0.15, to any member.
    walk = 0.85 * friends / friends.sum(axis=0) + 0.15 / n
    v = np.ones(n)
    gaps = []
    for _ in range(25):
        following = exercise.power_step(walk, v)
        gaps.append(float(np.abs(following - v).max()))
        v = following
    ranks = exercise.dominant_eigenvector(walk, np.ones(n), 100)
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
            y_label="stationary probability",
            note=f"Member {first[0] + 1} comes first, then {first[1] + 1} and {first[2] + 1}. "
            "34 and 1 led the two groups into which the club split. "
            f"λ = {exercise.rayleigh_quotient(walk, ranks):.3f}: the probabilities keep their sum.",
        ),
        Lines(
            {"largest change of a component": gaps},
            y_scale="log",
            x_label="step",
            y_label="change",
            title="Convergence of the power iteration",
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
            note="The axes are eigenvectors of the Laplacian: a matrix with the numbers of friends "
            "on the diagonal, minus 1 for each friendship. Friends are close in them.",
        ),
    )

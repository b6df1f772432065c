"""Checks for the low-rank approximation of a matrix.

The terms come from NumPy's SVD; the reference sums them one by one, entry by entry.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, shape, unchanged
from mlx_exercises.figures import Image, Lines, Panels, Table

WITHOUT_S = "The singular values are missing: every u vᵀ has the coefficient 1."
ONE_TOO_FEW = "One term is missing. [:k] stops before k, and indices start at 0."
ONE_TOO_MANY = "This is one term too many. [:k] holds k of them already."
WEAKEST = "These are the terms with the smallest singular values. The largest come first."
ONLY_ONE = "This is term k alone. The terms before it belong to the sum."
BOTH = "Both terms were used, but k is 1 here. [:k] holds exactly k of them."
ALL = "All the terms were used. Which arrays are to be cut after k?"
TURNED = "Vt is transposed already: its rows are the v. No .T is needed."
SQUARED_S = "The singular values were squared. Only the energy has squares."
NOT_SQUARED = "The singular values were summed without squares. The energy is the sum of squares."
DROPPED = "This is the fraction of the terms after k. The first k are asked for."
SQUARED_SUMS = "The sums were squared. Square each singular value, then sum."
LAST_ONLY = "This is the fraction of one term. All k of them count."

HAND = np.array([[3.0, 0.0], [4.0, 5.0]])
FIRST = np.array([[1.5, 1.5], [4.5, 4.5]])


def test_rank_one(exercise):
    """The best rank-1 approximation of (3 0; 4 5) is (1.5 1.5; 4.5 4.5)."""
    U, s, Vt = np.linalg.svd(HAND)
    with unchanged(U, s, Vt):
        close(
            exercise.low_rank_approximation(U, s, Vt, 1),
            FIRST,
            "s₀ is √45, and u₀ v₀ᵀ is (1 1; 3 3) / √20.",
            suspects={
                WITHOUT_S: FIRST / np.sqrt(45),
                SQUARED_S: FIRST * np.sqrt(45),
                BOTH: HAND,
                WEAKEST: HAND - FIRST,
                ONE_TOO_FEW: np.zeros((2, 2)),
            },
        )


def test_terms_add_up(exercise):
    """The first k terms sum to the rank-k approximation; all r of them sum to the matrix."""
    for n, m, k in ((4, 4, 2), (3, 5, 2), (6, 4, 3), (5, 3, 1), (1, 4, 1), (4, 3, 0)):
        A, (U, s, Vt) = split(n, m)
        close(
            exercise.low_rank_approximation(U, s, Vt, k),
            added(U, s, Vt, k),
            f"U, s and Vt of a random ({n}, {m}), with k = {k}.",
            suspects=mistakes(U, s, Vt, k),
        )
        close(
            exercise.low_rank_approximation(U, s, Vt, len(s)),
            A,
            "The sum of all terms is the matrix.",
        )


def test_error(exercise):
    """The squared Frobenius-norm error is the sum of the other squared singular values."""

    def law(A, k):
        U, s, Vt = np.linalg.svd(A, full_matrices=False)
        found = exercise.low_rank_approximation(U, s, Vt, k)
        numbers(found, A.shape)
        close(
            float(((A - found) ** 2).sum()),
            float((s[k:] ** 2).sum()),
            "Expected: the sum of s² after the first k. Got: the squared Frobenius-norm error.",
            tolerance=1e-8,
        )

    always(law, draw, runs=30, seed=1)


def test_eckart_young(exercise):
    """The approximation has rank k, and no matrix of rank k has a smaller error (Eckart-Young)."""
    rng = np.random.default_rng(2)
    for n, m, k in ((6, 4, 2), (5, 7, 3)):
        A, _ = split(n, m)
        found = exercise.truncated_svd(A, k)
        numbers(found, A.shape)
        error = np.linalg.norm(A - found)
        others = [nearest_within(A, rng.normal(size=(n, k))) for _ in range(50)]
        best = min(np.linalg.norm(A - each) for each in others)
        expect(error <= best, "A matrix with a random column space has a smaller error than yours.")
        close(int(np.linalg.matrix_rank(found)), k, "The rank has to be k.")


def test_explained_energy(exercise):
    """Of √45 and √5, the first explains 90 % of the energy; k = 0 explains none, k = r all."""
    s = np.sqrt(np.array([45.0, 5.0]))
    with unchanged(s):
        close(
            exercise.explained_energy(s, 1),
            0.9,
            "45 of 45 + 5.",
            suspects={
                NOT_SQUARED: s[0] / s.sum(),
                DROPPED: 0.1,
                SQUARED_SUMS: 45 / s.sum() ** 2,
                "The sum was not divided by the sum of all squares.": 45,
                "The sum was divided by the squares after k, not by all squares.": 9,
                BOTH: 1,
                ONE_TOO_FEW: 0,
            },
        )
    s = np.array([4, 2, 2, 1])
    for k, fraction in ((0, 0.0), (2, 0.8), (3, 0.96), (4, 1.0)):
        answers = {
            LAST_ONLY: s[k - 1] ** 2 / 25 if k else 0,
            DROPPED: 1 - fraction,
            ONE_TOO_MANY: (s[: k + 1] ** 2).sum() / 25,
            NOT_SQUARED: s[:k].sum() / 9,
        }
        close(
            exercise.explained_energy(s, k),
            fraction,
            f"The squares are 16, 4, 4, 1, and k is {k}.",
            suspects=answers,
        )


def split(n, m):
    A = np.random.default_rng([n, m]).normal(size=(n, m))
    return A, np.linalg.svd(A, full_matrices=False)


def added(U, s, Vt, k):
    """Return the sum of the first k rank-1 terms, entry by entry."""
    total = np.zeros((U.shape[0], Vt.shape[1]))
    for j in range(k):
        for row in range(U.shape[0]):
            for column in range(Vt.shape[1]):
                total[row, column] += s[j] * U[row, j] * Vt[j, column]
    return total


def mistakes(U, s, Vt, k):
    """Return the usual mistakes, where they can be made and make a difference."""
    right, r = added(U, s, Vt, k), len(s)
    answers = {
        WITHOUT_S: U[:, :k] @ Vt[:k],
        ONE_TOO_FEW: added(U, s, Vt, k - 1),
        ONE_TOO_MANY: added(U, s, Vt, min(k + 1, r)),
        WEAKEST: (U[:, r - k :] * s[r - k :]) @ Vt[r - k :],
        ONLY_ONE: right - added(U, s, Vt, k - 1),
        ALL: added(U, s, Vt, r),
        SQUARED_S: (U[:, :k] * s[:k] ** 2) @ Vt[:k],
    }
    if Vt.shape[0] == Vt.shape[1]:
        answers[TURNED] = (U[:, :k] * s[:k]) @ Vt.T[:k]
    return answers


def nearest_within(A, columns):
    """Return the projection of A onto the span of the given columns."""
    basis = np.linalg.qr(columns)[0]
    return basis @ (basis.T @ A)


def numbers(found, size):
    """Stop here unless this is an array of numbers that can be calculated with."""
    shape(found, size)
    expect(found.dtype.kind in "fiu", f"Numbers were expected, but these are {found.dtype}.")


def draw(rng):
    A = rng.normal(size=rng.integers(1, 7, size=2))
    return A, int(rng.integers(0, min(A.shape) + 1))


def show(exercise):
    """Approximate a photograph with increasing rank."""
    photo = data.china_grey()
    U, s, Vt = np.linalg.svd(photo, full_matrices=False)
    n, m, r = len(U), Vt.shape[1], len(s)
    explained = [float(exercise.explained_energy(s, k)) for k in range(r + 1)]
    enough = next(k for k in range(r + 1) if explained[k] >= 0.99)
    pictures = [
        Image(
            exercise.low_rank_approximation(U, s, Vt, k)[::4, ::4],
            low=0,
            high=255,
            title=f"k = {k}: {100 * explained[k]:.1f} %",
        )
        for k in (1, 5, 20, enough)
    ]
    rows = [
        [
            k,
            f"{100 * explained[k]:.1f} %",
            k * (n + 1 + m),
            f"{100 * k * (n + 1 + m) / (n * m):.0f} %",
        ]
        for k in (1, 5, 20, enough, r)
    ]
    return (
        Panels(pictures, title="A temple in China, at four ranks"),
        Lines(
            {"explained energy": explained[:121]},
            x_label="rank k",
            y_label="fraction of the energy",
            levels={"99 %": 0.99},
            marks={f"k = {enough}": enough},
            title=f"Rank {enough} of {r} explains 99 % of the energy",
        ),
        Table(
            rows,
            columns=["rank", "energy", "numbers to store", "of the photograph"],
            title="Compression: what has to be stored",
            note=f"At full rank {r}, more than the {n * m:,} pixels of the photograph itself.",
        ),
    )

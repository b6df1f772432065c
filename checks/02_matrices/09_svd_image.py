"""Checks for the rebuilding of a matrix from its first layers.

The layers come from NumPy's SVD; the reference adds them up one by one, number by number.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, shape, unchanged
from mlx_exercises.figures import Image, Lines, Panels, Table

WITHOUT_S = "The singular values are missing: every layer came in with weight 1."
ONE_TOO_FEW = "One layer is missing. [:k] stops before k, and counting starts at 0."
ONE_TOO_MANY = "One layer too many. [:k] holds k of them already."
WEAKEST = "These are the last layers, the weakest. The strongest come first."
ONLY_ONE = "This is one layer alone. The layers before it belong to the sum."
BOTH = "Both layers were used, but k is 1 here. [:k] holds exactly k of them."
ALL = "All the layers were used. Which arrays are to be cut after k?"
TURNED = "Vt is turned over already: its rows are the v. No .T is needed."
SQUARED_S = "The singular values came in squared. That is for the energy."
NOT_SQUARED = "The singular values were added as they are. Energy is their squares."
DROPPED = "This is the share that was dropped, not the one that was kept."
SQUARED_SUMS = "Squared too late: square each singular value, then add up."
LAST_SHARE = "This is the share of one layer. All k of them count."

HAND = np.array([[3.0, 0.0], [4.0, 5.0]])
FIRST = np.array([[1.5, 1.5], [4.5, 4.5]])


def test_first_layer(exercise):
    """The strongest layer of (3 0; 4 5) is (1.5 1.5; 4.5 4.5)."""
    U, s, Vt = np.linalg.svd(HAND)
    with unchanged(U, s, Vt):
        close(
            exercise.rebuild(U, s, Vt, 1),
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


def test_layers_add_up(exercise):
    """The first k layers add up, whatever the shape, and all of them make the matrix again."""
    for n, m, k in ((4, 4, 2), (3, 5, 2), (6, 4, 3), (5, 3, 1), (1, 4, 1), (4, 3, 0)):
        A, (U, s, Vt) = split(n, m)
        close(
            exercise.rebuild(U, s, Vt, k),
            added(U, s, Vt, k),
            f"U, s and Vt of a random ({n}, {m}), with k = {k}.",
            suspects=mistakes(U, s, Vt, k),
        )
        close(exercise.rebuild(U, s, Vt, len(s)), A, "All layers together are the matrix.")


def test_what_is_missing(exercise):
    """What is missing, squared and added up, is exactly the squares of what was dropped."""

    def law(A, k):
        U, s, Vt = np.linalg.svd(A, full_matrices=False)
        found = exercise.rebuild(U, s, Vt, k)
        numbers(found, A.shape)
        close(
            float(((A - found) ** 2).sum()),
            float((s[k:] ** 2).sum()),
            "Expected are the dropped squares; yours is the squared difference from A.",
            tolerance=1e-8,
        )

    always(law, draw, runs=30, seed=1)


def test_nothing_comes_closer(exercise):
    """The first k layers have rank k, and no other matrix of rank k comes closer to A."""
    rng = np.random.default_rng(2)
    for n, m, k in ((6, 4, 2), (5, 7, 3)):
        A, _ = split(n, m)
        found = exercise.compress(A, k)
        numbers(found, A.shape)
        miss = np.linalg.norm(A - found)
        others = [nearest_within(A, rng.normal(size=(n, k))) for _ in range(50)]
        best = min(np.linalg.norm(A - each) for each in others)
        expect(miss <= best, "A matrix made from random columns came closer to A than yours.")
        close(int(np.linalg.matrix_rank(found)), k, "The rank is the number of layers.")


def test_kept(exercise):
    """√45 and √5 hold 90 % and 10 % of the energy; no layer holds nothing, all hold it all."""
    s = np.sqrt(np.array([45.0, 5.0]))
    with unchanged(s):
        close(
            exercise.kept(s, 1),
            0.9,
            "45 of 45 + 5.",
            suspects={
                NOT_SQUARED: s[0] / s.sum(),
                DROPPED: 0.1,
                SQUARED_SUMS: 45 / s.sum() ** 2,
                "This is not divided by all the squares.": 45,
                "This is not a share of all, but of the rest.": 9,
                BOTH: 1,
                ONE_TOO_FEW: 0,
            },
        )
    s = np.array([4, 2, 2, 1])
    for k, share in ((0, 0.0), (2, 0.8), (3, 0.96), (4, 1.0)):
        answers = {
            LAST_SHARE: s[k - 1] ** 2 / 25 if k else 0,
            DROPPED: 1 - share,
            ONE_TOO_MANY: (s[: k + 1] ** 2).sum() / 25,
            NOT_SQUARED: s[:k].sum() / 9,
        }
        close(
            exercise.kept(s, k),
            share,
            f"The squares are 16, 4, 4, 1, and k is {k}.",
            suspects=answers,
        )


def split(n, m):
    A = np.random.default_rng([n, m]).normal(size=(n, m))
    return A, np.linalg.svd(A, full_matrices=False)


def added(U, s, Vt, k):
    """Return the first k layers, added up number by number."""
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
    """Return the matrix nearest to A whose columns are mixed from the given ones."""
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
    """Rebuild a photograph from more and more layers."""
    photo = data.china_grey()
    U, s, Vt = np.linalg.svd(photo, full_matrices=False)
    n, m, r = len(U), Vt.shape[1], len(s)
    shares = [float(exercise.kept(s, k)) for k in range(r + 1)]
    enough = next(k for k in range(r + 1) if shares[k] >= 0.99)
    pictures = [
        Image(
            exercise.rebuild(U, s, Vt, k)[::4, ::4],
            low=0,
            high=255,
            title=f"k = {k}: {100 * shares[k]:.1f} %",
        )
        for k in (1, 5, 20, enough)
    ]
    rows = [
        [k, f"{100 * shares[k]:.1f} %", k * (n + 1 + m), f"{100 * k * (n + 1 + m) / (n * m):.0f} %"]
        for k in (1, 5, 20, enough, r)
    ]
    return (
        Panels(pictures, title="A temple in China, rebuilt from its first layers"),
        Lines(
            {"energy kept": shares[:121]},
            x_label="layers",
            y_label="share",
            levels={"99 %": 0.99},
            marks={f"{enough} layers": enough},
            title=f"{enough} of {r} layers keep 99 % of the energy",
        ),
        Table(
            rows,
            columns=["layers", "energy", "numbers to store", "of the photograph"],
            title="What it costs",
            note=f"All {r} layers need more numbers than the {n * m:,} of the photograph itself.",
        ),
    )

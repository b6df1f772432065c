"""Checks for two ways to the principal components: by hand, at random, where squares fail, data.

Directions are compared up to sign. The random tables are made from chosen directions and
variances, so the right answer is known before anything is decomposed.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, parts, shape, unchanged
from mlx_exercises.figures import Bars, Lines, Series

FOUR = np.array([[3.0, 4.0], [-3.0, -4.0], [0.8, -0.6], [-0.8, 0.6]])


def planted(rng, n, d, spreads):
    """Return X (n, d) with known directions (d, d), as rows, and these spreads along them."""
    raw = rng.normal(size=(n, d))
    columns = np.linalg.qr(raw - raw.mean(axis=0))[0] * np.sqrt(n)
    ways = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return columns * spreads @ ways + rng.normal(size=d) * 4, ways


def judge(found, ways, variances, call, suspects=None):
    """Assert that a pair is these directions, each up to its sign, and these variances."""
    found = parts(found, 2, "Two things are returned: directions and variances.")
    k, d = ways.shape
    close(
        found[1],
        variances,
        "The variances, the largest first.",
        suspects=suspects or {},
        tolerance=1e-7,
        call=f"variances of {call}",
    )
    rows = found[0]
    shape(rows, (k, d), "Directions are rows: k rows of d numbers.")
    close(rows, np.array(rows, dtype=float), "Directions are numbers.", call=call)
    close(
        np.sum(np.square(rows), axis=1),
        np.ones(k),
        "A direction has length 1.",
        tolerance=1e-7,
        call=f"squared lengths of the directions of {call}",
    )
    agree = np.abs(np.sum(rows * ways, axis=1))
    if k == d and np.allclose(np.abs(np.sum(np.transpose(rows) * ways, axis=1)), 1):
        expect(np.allclose(agree, 1), "The directions stand in columns. They are rows here.")
    close(
        agree,
        np.ones(k),
        "Each direction, times the right one, should give 1 or -1.",
        tolerance=1e-7,
        call=f"|products with the right directions|, {call}",
    )


def test_covariance(exercise):
    """The covariance averages products of offsets over rows: (d, d), for any table."""

    def law(X):
        n = len(X)
        offsets = X - X.mean(axis=0)
        right = np.zeros((X.shape[1], X.shape[1]))
        for row in offsets:
            right += np.outer(row, row) / n
        suspects = {
            "The mean was not taken off.": X.T @ X / n,
            "Divided by n - 1. Here it is n.": offsets.T @ offsets / (n - 1),
            "Not divided by the number of rows.": offsets.T @ offsets,
            "These are products of rows. Which table has a row and a column for each feature?": (
                offsets @ offsets.T / n
            ),
            "Each row's own mean was taken off. Columns have the means.": (
                (X - X.mean(axis=1, keepdims=True)).T @ (X - X.mean(axis=1, keepdims=True)) / n
            ),
            "These are correlations. A covariance keeps the units.": np.corrcoef(X, rowvar=False),
        }
        with unchanged(X):
            found = exercise.covariance(X)
        close(
            found,
            right,
            f"{n} rows of {X.shape[1]} numbers.",
            suspects=suspects,
            call=f"covariance of {n} rows of {X.shape[1]} numbers",
        )

    law(FOUR + np.array([2.0, 7.0]))

    def draw(rng):
        d = int(rng.integers(2, 5))
        return (rng.normal(size=(int(rng.integers(5, 9)), d)) * rng.uniform(0.5, 9, d) + 3,)

    always(law, draw, runs=15)


def test_by_hand(exercise):
    """For the four rows of the header, both ways give (0.6, 0.8) with 12.5, then 0.5."""
    C = np.array([[4.82, 5.76], [5.76, 8.18]])
    ways, variances = np.array([[0.6, 0.8], [0.8, -0.6]]), np.array([12.5, 0.5])
    rising = {"The smallest comes first. The largest should.": variances[::-1]}
    with unchanged(C, FOUR):
        judge(exercise.from_covariance(C, 2), ways, variances, "from_covariance(C, 2)", rising)
        judge(
            exercise.from_svd(FOUR, 2),
            ways,
            variances,
            "from_svd(four rows, 2)",
            rising
            | {
                "These are the singular values. A variance is a square, over n.": np.sqrt(
                    variances * 4
                ),
                "These are squares of singular values, not divided by n.": variances * 4,
                "Singular values were divided by n before any square.": np.sqrt(variances * 4) / 4,
                "Divided by n - 1. Here it is n.": variances * 4 / 3,
            },
        )


def test_any_table(exercise):
    """The planted directions come back, the first k of them, by either way."""

    def law(X, ways, spreads, k):
        n, d = X.shape
        C = (X - X.mean(axis=0)).T @ (X - X.mean(axis=0)) / n
        v = spreads**2
        rising = {"These are the smallest ones. The main directions have the largest.": v[::-1][:k]}
        with unchanged(X, C):
            judge(
                exercise.from_covariance(C, k),
                ways[:k],
                v[:k],
                f"from_covariance of a {d}×{d} table, k = {k}",
                rising
                | {
                    "These are the smallest ones, in rising order.": v[::-1][:k],
                    "The right ones, but in rising order.": v[:k][::-1],
                },
            )
            bare = np.linalg.svd(X, compute_uv=False)[:k] ** 2 / n
            judge(
                exercise.from_svd(X, k),
                ways[:k],
                v[:k],
                f"from_svd of {n} rows of {d} numbers, k = {k}",
                rising
                | {
                    "The mean was not taken off.": bare,
                    "These are singular values. A variance is a square, over n.": (
                        spreads[:k] * np.sqrt(n)
                    ),
                    "Divided by n - 1. Here it is n.": v[:k] * n / (n - 1),
                    "Divided by the number of columns. The mean is over rows.": v[:k] * n / d,
                },
            )

    def draw(rng):
        d = int(rng.integers(3, 6))
        n, k = int(rng.integers(d + 2, 14)), int(rng.integers(1, d + 1))
        spreads = np.sort(rng.permutation(np.arange(1, 9))[:d] * 1.5)[::-1]
        X, ways = planted(rng, n, d, spreads)
        return X, ways, spreads, k

    spreads = np.array([6.0, 2.5, 1.0])
    law(*planted(np.random.default_rng(4), 7, 3, spreads), spreads, 3)
    always(law, draw, runs=25)


def test_fine(exercise):
    """Where one spread is 1 and another 1e-9, the SVD finds both: it squares no data."""
    rng = np.random.default_rng(8)
    X, _ = planted(rng, 9, 3, np.array([1.0, 1e-4, 1e-9]))
    X = X - X.mean(axis=0)
    found = exercise.from_svd(X, 3)
    found = parts(found, 2, "Two things are returned: directions and variances.")
    shape(found[1], (3,), "Three variances.")
    close(found[1], np.array([1.0, 1e-8, 0.0]), "The variances are 1, 1e-8 and 1e-18.")
    close(
        np.asarray(found[1])[2] * 1e18,
        1.0,
        "The third variance is 1e-18. Was a covariance made on the way? Squares lose digits.",
        tolerance=1e-3,
        call="from_svd(X, 3): third variance times 1e18",
    )
    close(
        exercise.from_svd(X, 2)[1],
        np.array([1.0, 1e-8]),
        "Two directions of three.",
        call="from_svd(X, 2): variances",
    )


def test_wide(exercise):
    """With fewer rows than columns, as for images, the SVD still gives the first directions."""
    rng = np.random.default_rng(9)
    X, ways = planted(rng, 6, 4, np.array([5.0, 3.0, 2.0, 1.0]))
    wide = np.linalg.qr(rng.normal(size=(11, 4)))[0].T
    judge(
        exercise.from_svd(X @ wide, 2),
        (ways @ wide)[:2],
        np.array([25.0, 9.0]),
        "from_svd of 6 rows of 11 numbers, k = 2",
    )


def test_cameras(exercise):
    """Of six numbers from three cameras one direction is the motion; iris is 0.9246 in one."""
    motion, seen = exercise.cameras(np.random.default_rng(0))
    truth = np.linalg.eigvalsh(np.cov(seen, rowvar=False, ddof=0))[::-1]
    found = exercise.shares(seen)
    close(
        found,
        truth / truth.sum(),
        "The shares of the six directions in all variance.",
        tolerance=1e-7,
        call="shares(what the cameras see)",
    )
    way = exercise.from_svd(seen, 1)[0]
    shape(way, (1, 6), "One direction of six numbers.")
    along = (seen - seen.mean(axis=0)) @ np.asarray(way)[0]
    # Worst of 200 seeds of the reference: 0.9715.
    alike = abs(float(np.corrcoef(along, motion)[0, 1]))
    expect(
        alike > 0.95,
        "Along your first direction the cameras' numbers correlate with the motion by "
        f"{alike:.2f}.",
    )
    close(
        exercise.shares(data.iris().X),
        np.array([0.9246187, 0.0530665, 0.0171026, 0.0052122]),
        "The four shares of the iris flowers.",
        tolerance=1e-6,
        call="shares(iris)",
    )


def show(exercise):
    """Draw what one camera number shows, what the direction shows, and the six shares."""
    motion, seen = exercise.cameras(np.random.default_rng(0))
    ways, _ = exercise.from_svd(seen, 6)
    way = np.asarray(ways)[0]
    along = (seen - seen.mean(axis=0)) @ way
    along *= np.sign(along @ motion)
    t = np.arange(200)
    alike = np.corrcoef(along, motion)[0, 1]
    single = np.abs(np.corrcoef(seen.T, motion)[-1, :-1])
    part = np.asarray(exercise.shares(seen))
    first = seen[:, 1] - seen[:, 1].mean()
    return (
        Lines(
            [
                Series(t, along[:200], "along the first direction"),
                Series(t, first[:200], "one camera's second number"),
            ],
            title="The motion, out of six numbers",
            x_label="moment",
            y_label="offset",
            note=f"Correlation with the motion: {alike:.3f}. The six numbers alone reach from "
            f"{single.min():.3f} to {single.max():.3f}.",
        ),
        Bars(
            {str(i + 1): float(p) for i, p in enumerate(part)},
            y_label="share",
            title="Six directions",
            note=f"One direction holds {part[0]:.2f} of the variance; the others are noise.",
        ),
    )

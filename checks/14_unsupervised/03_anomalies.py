"""Checks for anomalies. The references are the statistics module and a count of pairs."""

import math
from statistics import NormalDist, fmean, pvariance

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, no_warnings, parts, shape, unchanged
from mlx_exercises.figures import Bars, Table


def slow_density(X, means, variances):
    """Return log densities, column by column."""
    curves = [NormalDist(m, math.sqrt(v)) for m, v in zip(means, variances, strict=True)]
    return np.array(
        [sum(math.log(c.pdf(x)) for c, x in zip(curves, row, strict=True)) for row in X.tolist()]
    )


def slowly_noticed(density, odd):
    """Return the share of pairs, one pair after the other."""
    points = pairs = 0
    for a, strange in zip(density.tolist(), odd.tolist(), strict=True):
        for b, other in zip(density.tolist(), odd.tolist(), strict=True):
            if strange and not other:
                points += 1.0 if a < b else 0.5 if a == b else 0.0
                pairs += 1
    return points / pairs


def test_fit(exercise):
    """Mean and variance of each column are those of the normal rows, whatever the odd ones are."""

    def law(X, normal):
        with unchanged(X, normal):
            found = exercise.fit(X, normal)
        means, variances = parts(found, 2, "Two arrays are returned: means and variances.")
        columns = [X[normal][:, j].tolist() for j in range(X.shape[1])]
        everybody = "The odd rows had a say as well. What is usual for the normal ones?"
        truth = np.array([fmean(each) for each in columns])
        close(
            means,
            truth,
            "The means of the columns, among the normal rows.",
            suspects={
                everybody: X.mean(axis=0),
                "This is learnt from the odd rows alone.": X[~normal].mean(axis=0),
                "Means and variances changed places.": X[normal].var(axis=0),
                "One mean for all columns together.": X[normal].mean(),
            },
            call="fit(X, normal), the means",
        )
        truth = np.array([pvariance(each) for each in columns])
        close(
            variances,
            truth,
            "The variances of the columns, among the normal rows.",
            suspects={
                everybody: X.var(axis=0),
                "These are standard deviations, the roots of what was asked for.": (
                    X[normal].std(axis=0)
                ),
                "These have n - 1 below, not n.": X[normal].var(axis=0, ddof=1),
            },
            call="fit(X, normal), the variances",
        )

    def draw(rng):
        d = int(rng.integers(1, 4))
        normal = rng.permutation(np.arange(7) < 4)
        return rng.normal(size=(7, d)) + 20.0 * ~normal[:, None], normal

    law(
        np.array([[1.0, 4.0], [90.0, -50.0], [3.0, 4.5], [5.0, 8.0]]),
        np.array([True, False, True, True]),
    )
    always(law, draw, runs=15)


def test_on_paper(exercise):
    """A 6 in a column of mean 2 and variance 4 has the log density -3.61, and a 2 has -1.61."""
    X = np.array([[6.0], [2.0], [-2.0]])
    means, variances = np.array([2.0]), np.array([4.0])
    truth = slow_density(X, means, variances)
    squares, size = np.array([16.0, 0.0, 16.0]), math.log(8 * math.pi) / 2
    close(
        exercise.log_density(X, means, variances),
        truth,
        "- ½ · log(2π · 4) - ½ · (x - 2)² / 4.",
        suspects={
            "These are densities. Their logarithms were asked for.": np.exp(truth),
            "One number for each column. There should be one for each row: axis=1.": (
                np.array([truth.sum()])
            ),
            "Rows far from the mean are dense here. Which sign has the last part?": (
                truth + squares / 4
            ),
            "The last part is not halved.": truth - squares / 8,
            "The first part is not halved.": truth - size,
            "The first part is missing: how high is a wide curve in its middle?": truth + size,
            "The first part has the other sign. A wider curve is lower.": truth + 2 * size,
            "The distance was divided by a root. The variance itself stands there.": (
                truth + squares / 8 - squares / 4
            ),
            "The distance is not squared.": truth + squares / 8 - (X[:, 0] - 2) / 8,
            "These are the strangeness of rows: the sign is turned round.": -truth,
            "The logarithm has another base. Here it is the natural one.": (
                -np.log10(8 * math.pi) / 2 - squares / 8
            ),
        },
    )


def test_columns(exercise):
    """The log density of a row is the sum over its columns, each with its own curve."""

    def law(X, means, variances):
        with unchanged(X, means, variances):
            got = exercise.log_density(X, means, variances)
        truth = slow_density(X, means, variances)
        table = -np.log(2 * np.pi * variances) / 2 - (X - means) ** 2 / (2 * variances)
        close(
            got,
            truth,
            f"{len(X)} rows of {len(means)} columns.",
            suspects={
                "One number for each column. There should be one for each row: axis=1.": (
                    table.sum(axis=0)
                ),
                "All rows were added up together. axis=1 keeps them apart.": table.sum(),
                "This is the mean over the columns, and not their sum.": table.mean(axis=1),
                "These are the columns one by one. Add them up for each row.": table,
            },
        )

    def draw(rng):
        n, d = rng.permutation([2, 3, 4, 5])[:2]
        return rng.normal(size=(n, d)) * 3, rng.normal(size=d), rng.uniform(0.2, 5, d)

    always(law, draw, runs=20)


def test_nothing_is_lost(exercise):
    """A row so strange that its density is 0.0 still has a log density, and it is finite."""
    X = np.array([[0.0, 0.0], [50.0, -50.0], [0.0, 60.0]])
    means, variances = np.array([0.0, 0.0]), np.array([0.5, 0.5])
    said = "A density of 0.0 has no logarithm. Can the logarithm be written without the density?"
    with no_warnings(said):
        got = exercise.log_density(X, means, variances)
    size = math.log(math.pi)
    close(
        got,
        np.array([-size, -size - 2 * 2500, -size - 3600]),
        "50 or 60 away from a mean of 0, with a variance of 0.5: the densities are 0.0.",
    )


def test_noticed(exercise):
    """Of all pairs, it counts those whose odd row is less dense, and equal ones half."""
    few = np.array([-9.0, -2.0, -5.0, -1.0, -5.0, -2.5])
    odd = np.array([True, False, True, False, False, True])

    def law(density, odd):
        truth = slowly_noticed(density, odd)
        ours, theirs = density[odd][:, None], density[~odd]
        wrong = {
            "Equal densities count in full. A tie is half a success.": (ours <= theirs).mean(),
            "Equal densities do not count at all. A tie is half a success.": (
                (ours < theirs).mean()
            ),
            "It is turned round: strange is what has a low density.": 1 - truth,
            "That is a number of pairs. Which share of all pairs is it?": truth
            * ours.size
            * theirs.size,
            "That is a share of all pairs of rows. Only odd ones with normal ones count.": (
                truth * ours.size * theirs.size / len(odd) ** 2
            ),
        }
        with unchanged(density, odd):
            close(
                exercise.noticed(density, odd),
                truth,
                f"{ours.size} odd rows and {theirs.size} normal ones make "
                f"{ours.size * theirs.size} pairs.",
                suspects=wrong,
            )

    def draw(rng):
        n = int(rng.integers(3, 9))
        odd = rng.permutation(np.arange(n) < rng.integers(1, n))
        return rng.integers(-4, 1, size=n).astype(float), odd

    law(few, odd)
    law(np.array([1.0, 2.0, 3.0]), np.array([True, False, False]))
    law(np.array([3.0, 3.0]), np.array([True, False]))
    always(law, draw, runs=25)


def test_cells(exercise):
    """Learnt from benign cells alone, at least nine of ten pairs of unseen cells are right."""
    X, y, *_ = data.breast_cancer()
    odd = y == 0
    train, test = data.split(len(y), seed=0, test=0.5)
    learnt = exercise.fit(X[train], ~odd[train])
    learnt = parts(learnt, 2, "Two arrays are returned: means and variances.")
    density = exercise.log_density(X[test], *learnt)
    shape(density, (len(test),))
    truth = slowly_noticed(density, odd[test])
    share = exercise.noticed(density, odd[test])
    close(share, truth, "All pairs of unseen cells.", call="noticed(density, odd)")
    expect(share > 0.9, f"The odd one was noticed in {share:.3f} of the pairs; 0.95 is usual.")


def show(exercise):
    """Show how log densities differ, and what becomes of it when odd rows are learnt from."""
    X, y, *_ = data.breast_cancer()
    odd = y == 0
    train, test = data.split(len(y), test=0.5)
    density = exercise.log_density(X[test], *exercise.fit(X[train], ~odd[train]))
    rows = []
    for who, normal in (
        ("the benign ones alone", ~odd[train]),
        ("everybody, sick or not", np.ones(len(train), dtype=bool)),
    ):
        other = exercise.log_density(X[test], *exercise.fit(X[train], normal))
        rows.append([who, int(normal.sum()), exercise.noticed(other, odd[test])])
    cut = np.clip(density, -120, None)
    return (
        Bars.histogram(
            {"benign": cut[~odd[test]], "malignant": cut[odd[test]]},
            bins=24,
            title="Unseen cells, by how usual they are",
            x_label="log density (all below -120 are put there)",
            y_label="patients",
        ),
        Table(
            rows,
            columns=["learnt from", "rows", "pairs where the odd one is noticed"],
            digits=3,
            marked=[0],
            note="Not one malignant cell was needed. Taken for usual, they spoil it.",
        ),
    )

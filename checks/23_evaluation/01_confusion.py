"""Checks for the confusion matrix and what is read from it: counted pair by pair, in loops."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, no_warnings, parts, unchanged
from mlx_exercises.figures import HeatMap, Table

HAND = np.array([[8, 1], [2, 4]])


def counted(y, called, c):
    """Return the table, pair by pair."""
    pairs = list(zip(y.tolist(), called.tolist(), strict=True))
    return np.array([[pairs.count((i, j)) for j in range(c)] for i in range(c)])


def ratio(a, b):
    return a / b if b else 0.0


def measured(table):
    """Return precision, recall and F1 of each class, sum by sum."""
    rows = []
    for k in range(len(table)):
        hits = float(table[k, k])
        p = ratio(hits, float(sum(table[i, k] for i in range(len(table)))))
        r = ratio(hits, float(sum(table[k, j] for j in range(len(table)))))
        rows.append([p, r, ratio(2 * p * r, p + r)])
    return np.array(rows)


def test_pairs(exercise):
    """Row i, column j counts the samples of class i that were called j."""

    def law(y, called, c):
        right = counted(y, called, c)
        with unchanged(y, called):
            got = exercise.confusion(y, called, c)
        close(
            got,
            right,
            "Count the pairs (truth, call) by hand for these.",
            suspects={
                "Rows and columns changed places: truths are the rows.": right.T,
                "A pair that comes again was not counted again.": np.minimum(right, 1),
                "These are shares. Whole numbers are asked for.": right / max(len(y), 1),
                "These are shares of each row. Whole numbers are asked for.": (
                    right / np.maximum(right.sum(axis=1, keepdims=True), 1)
                ),
            },
        )

    def draw(rng):
        n, c = int(rng.integers(5, 30)), int(rng.integers(2, 5))
        y = rng.integers(0, c, n)
        return y, np.where(rng.random(n) < 0.5, y, rng.integers(0, c, n)), c

    always(law, draw, runs=30)


def test_absent(exercise):
    """The table has c rows and columns, also where a class never occurs, or no sample is there."""
    for truths, calls, c in (([0, 2, 2], [2, 2, 0], 4), ([1], [1], 3), ([], [], 2)):
        y, called = np.array(truths, dtype=int), np.array(calls, dtype=int)
        close(
            exercise.confusion(y, called, c),
            counted(y, called, c),
            f"There are {c} classes, whichever of them occur.",
        )


def test_per_class(exercise):
    """Precision divides the hits by the calls, recall by the members; F1 is the harmonic mean."""

    def law(table):
        right = measured(table)
        with unchanged(table), no_warnings():
            got = exercise.per_class(table)
        close(
            got,
            right,
            "One row a class: precision, recall, F1.",
            suspects={
                "Precision and recall changed places.": right[:, [1, 0, 2]],
                "This F1 is the ordinary mean. The harmonic one is near the smaller.": (
                    np.column_stack([right[:, :2], right[:, :2].mean(axis=1)])
                ),
                "The 2 of F1 is missing.": right * [1, 1, 0.5],
                "Three rows came back, and a row for each class is asked for.": right.T,
                "Hits were divided by all samples.": np.column_stack(
                    [np.diag(table) / table.sum()] * 3
                ),
            },
        )

    def draw(rng):
        c = int(rng.integers(2, 5))
        return rng.integers(0, 12, (c, c)) + 6 * np.eye(c, dtype=int)

    law(HAND)
    law(np.array([[1, 0], [0, 1]]))
    always(law, draw, runs=30)


def test_nothing_over_nothing(exercise):
    """Where 0 / 0 would come out, 0 is returned, and no warning is given."""
    for counts, told in (
        ([[95, 0], [5, 0]], "nobody is called 1"),
        ([[3, 4], [0, 0]], "nobody is 1"),
        ([[5, 0, 0], [0, 0, 0], [1, 0, 4]], "class 1 does not occur at all"),
        ([[0, 3], [2, 0]], "no call is right"),
        ([[0, 0], [0, 0]], "there are no samples"),
    ):
        table = np.array(counts)
        with no_warnings("Something was divided by 0. Which sums can be 0?"):
            got = exercise.per_class(table)
        if isinstance(got, np.ndarray) and got.dtype.kind in "iu":
            got = got.astype(float)  # rows of nothing but a whole 0 are as good
        close(
            got,
            measured(table),
            f"In this table {told}.",
            call=f"per_class({counts}): {told}",
        )


def test_averages(exercise):
    """Macro is the plain mean of the F1 of all classes, micro the F1 of all thrown together."""

    def law(table):
        rows, c = measured(table), len(table)
        hits, n = sum(float(table[k, k]) for k in range(c)), float(table.sum())
        right = [float(rows[:, 2].mean()), hits / n]
        p, r = rows[:, :2].mean(axis=0)
        members = table.sum(axis=1)
        seen = members + table.sum(axis=0) > 0
        with unchanged(table), no_warnings():
            got = exercise.averages(table)
        if isinstance(got, np.ndarray):
            got = got.tolist()
        got = parts(got, 2, "A pair is expected: the macro F1, then the micro F1.")
        close(
            list(got),
            right,
            "Macro F1, micro F1.",
            suspects={
                "Macro and micro changed places.": right[::-1],
                "This macro F1 is the F1 of a mean precision and a mean recall.": [
                    ratio(2 * p * r, p + r),
                    right[1],
                ],
                "The first weights the classes by their size. In macro, all count the same.": [
                    float(rows[:, 2] @ members / n),
                    right[1],
                ],
                "The first leaves out the classes that do not occur. They count with 0.": [
                    float(rows[seen, 2].mean()),
                    right[1],
                ],
                "The second divides the hits by calls and members together.": [
                    right[0],
                    hits / (2 * n),
                ],
            },
        )

    law(np.array([[95, 0], [5, 0]]))
    law(np.array([[6, 0, 1], [0, 0, 0], [3, 0, 5]]))
    always(law, lambda rng: rng.integers(0, 9, (3, 3)) * [[9], [3], [1]] + 1, runs=20)
    always(law, lambda rng: rng.integers(1, 9, (4, 4)) + 9 * np.eye(4, dtype=int), runs=20)


def show(exercise):
    """Compare "all are well" with a simple model, where one patient of twenty is ill."""
    X, benign, *_ = data.breast_cancer()
    rng = np.random.default_rng(0)
    well, ill = np.flatnonzero(benign == 1)[:342], np.flatnonzero(benign == 0)[:18]
    # Half of each to learn from, half to be asked about: 171 and 9.
    well, ill = rng.permutation(well), rng.permutation(ill)
    mean, spread = X[well[:171]].mean(axis=0), X[well[:171]].std(axis=0)
    Z, asked = (X - mean) / spread, np.concatenate([well[171:], ill[9:]])
    y = np.repeat([0, 1], [171, 9])
    centre = Z[ill[:9]].mean(axis=0)
    nearer = ((Z[asked] - centre) ** 2).sum(axis=1) < (Z[asked] ** 2).sum(axis=1)
    names, rows, tables = ["well", "ill"], [], {}
    for name, called in (("all are well", 0 * y), ("nearest mean", nearer.astype(int))):
        tables[name] = np.asarray(exercise.confusion(y, called, 2))
        p, r, _ = exercise.per_class(tables[name])[1]
        macro, micro = exercise.averages(tables[name])
        rows.append([name, micro, macro, p, r])
    return (
        HeatMap(
            tables["nearest mean"],
            names,
            names,
            x_label="called",
            y_label="truly",
            title="Nearest mean: 180 people, 9 of them ill",
        ),
        Table(
            rows,
            columns=["model", "micro F1 (accuracy)", "macro F1", "precision, ill", "recall, ill"],
            digits=3,
            title="What the numbers say about two models",
            note=f"To call everybody well is right for {rows[0][1]:.0%}, and finds nobody.",
        ),
    )

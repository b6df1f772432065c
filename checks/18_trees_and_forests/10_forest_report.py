"""Checks for the report: each part alone on small tables, then the whole on poisoned rows."""

from contextlib import contextmanager

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Bars, Branch, Table, Tree

STUMP = (0, 2.5, 1, 7)
DEEP = (1, 0.0, (0, 4.0, 2, 1), 7)


def test_plant(exercise):
    """Each tree knows exactly the rows of its own bag, drawn with putting back."""
    n, count = 30, 14
    X, y = np.random.default_rng(0).normal(size=(n, 3)), np.arange(n)  # a label for each row
    with unchanged(X, y):
        found = exercise.plant(X, y, count, 2, np.random.default_rng(1))
    trees, bags = parts(found, 2, "Trees and bags are asked for.")
    trees = parts(trees, count, f"{count} trees were asked for, in a list.")
    shape(bags, (count, n), f"{count} bags of {n} row numbers.")
    instance_of(bags, np.ndarray, "The bags are one array.")
    expect(bags.dtype.kind in "iu", "Row numbers are whole numbers.")
    for tree, bag in zip(trees, bags.tolist(), strict=True):
        instance_of(tree, (int, np.integer, tuple), "A tree is a label or a tuple.")
        equal(
            sorted(leaves_of(tree)),
            sorted(set(bag)),
            "Every row has its own label here, so a tree's leaves are the rows it has seen. "
            "Its bag says otherwise.",
            call="the labels at a tree's leaves",
        )
        row = bag[0]
        equal(walk(tree, X[row]), row, "Do rows and labels come from the same bag?", call="a tree")
    expect(
        max(len(set(bag)) for bag in bags.tolist()) < n,
        "A bag holds every row. Drawn with putting back, a third of them are missing.",
    )
    expect(len({tuple(bag) for bag in bags.tolist()}) == count, "Several bags are the same.")
    expect(set(bags.ravel().tolist()) == set(range(n)), "Some rows came into none of the bags.")
    other = exercise.plant(X, y, count, 2, np.random.default_rng(2))
    other = parts(other, 2, "Trees and bags are asked for.")
    shape(other[1], (count, n), f"{count} bags of {n} row numbers.")
    expect(
        not np.array_equal(other[1], bags),
        "Generators with different seeds gave the same bags. Is `rng` used for them?",
    )


def test_vote(exercise):
    """The label that most trees give wins, and the smallest of equally frequent ones."""
    X = np.array([[1.0, 1.0], [3.0, -1.0], [5.0, 0.0], [2.5, 3.0], [0.0, -2.0]])
    for trees in ([STUMP, DEEP, 2], [DEEP, STUMP], [STUMP], [4, 4, STUMP, DEEP, DEEP], [0, 3]):
        answers = [[walk(tree, row) for tree in trees] for row in X]
        truth = [max(sorted(set(row)), key=row.count) for row in answers]
        wrong = {
            "Labels are names: their mean, rounded, is not a vote.": [
                round(float(np.mean(row))) for row in answers
            ],
            "Of equally frequent labels the smallest wins.": [
                max(sorted(set(row), reverse=True), key=row.count) for row in answers
            ],
        }
        with unchanged(X):
            found = exercise.vote(trees, X)
        close(
            found,
            np.array(truth),
            f"{len(trees)} trees vote about five rows.",
            suspects=wrong,
            call=f"vote({trees}, five rows)",
        )


def test_out_of_bag(exercise):
    """About each row only those trees vote that have not seen it, and the share right counts."""
    X = np.arange(7.0)[:, None]
    y = np.array([0, 0, 1, 1, 1, 0, 1])
    trees = [(0, 1.5, 0, 1), (0, 3.5, 1, 0), 1]
    bags = np.array([[0, 0, 1, 4, 5, 5, 6], [4, 4, 3, 2, 3, 5, 6], [5, 5, 4, 4, 1, 1, 6]])
    # Rows 4 to 6 are in every bag. 0: trees 1, 2 say 1, wrong. 1: tree 1 says 1, wrong.
    # 2: trees 0, 2 say 1, right. 3: the same.
    everybody = [max(sorted(set(a)), key=a.count) for a in ([walk(t, x) for t in trees] for x in X)]
    with unchanged(bags, X, y):
        found = exercise.out_of_bag(trees, bags, X, y)
    close(
        found,
        0.5,
        "Seven rows and three trees; rows 4, 5 and 6 are in every bag.",
        suspects={
            "All trees voted here, those that have seen the row too.": float(
                np.mean(np.array(everybody) == y)
            ),
            "Rows that all bags have count as wrong here. Nobody can be asked about them.": 2 / 7,
            "Rows that all bags have count as right here. Nobody can be asked about them.": 5 / 7,
            "This is the number of rows. Which share of them is it?": 2.0,
        },
        call="out_of_bag(three trees, three bags, seven rows, labels)",
    )
    found = exercise.out_of_bag([trees[0], 0], np.array([[0, 0], [0, 1]]), X[1:3], y[1:3])
    close(found, 1.0, "Row 0 is in both bags, and row 1 is voted on by the first tree alone.")
    found = exercise.out_of_bag([trees[1]], np.array([[1, 1, 1]]), X[:3], y[:3])
    close(found, 0.5, "One tree that has seen row 1: wrong about row 0, right about row 2.")


def test_importance(exercise):
    """The trees that ask about one column lose nothing when another one is shuffled."""
    rng = np.random.default_rng(3)
    # Each column in a range of its own, and three of four numbers above 0, 10, 20, 30.
    X = rng.normal(size=(800, 4)) + 0.674 + 10 * np.arange(4)
    for column in (2, 0, 3, 1):
        y = (X[:, column] > 10 * column).astype(int)
        lost = 2 * float(y.mean() * (1 - y.mean()))
        right = [(column, 10.0 * column, 0, 1)] * 3
        judge_importance(exercise, right, X, y, column, lost, 1.0)
    wrong = [(1, 10.0, 1, 0)]
    judge_importance(exercise, wrong, X, y, 1, -lost, 0.0)
    judge_importance(exercise, [1], X, y, 1, 0.0, float(y.mean()))


def judge_importance(exercise, trees, X, y, column, lost, before):
    """Judge what each shuffle costs trees that look at one column only."""
    truth = [lost if place == column else 0.0 for place in range(4)]
    wrong = {
        "This is accuracy after the shuffle. How much was lost?": [before - v for v in truth],
        "What is lost counts as positive: before, less after.": [-v for v in truth],
        "A column stayed shuffled while those after it were.": [
            lost if place >= column else 0.0 for place in range(4)
        ],
    }
    with unchanged(X, y):
        found = exercise.importance(trees, X, y, np.random.default_rng(4))
    close(
        found,
        np.array(truth),
        f"These trees ask about column {column} only, if at all, and are right about "
        f"{before:.2f} of the rows before a shuffle.",
        suspects={s: np.array(a) for s, a in wrong.items()},
        tolerance=0.1,
        call=f"importance({trees}, X, y, rng)",
    )


def test_report(exercise):
    """The forest grows on training rows only, and the report tells training and test apart."""
    rng = np.random.default_rng(5)
    n, features = 90, ("colour", "smell", "weight", "length")
    X = rng.normal(size=(n, 4))
    test = np.arange(2, n, 3)
    train = rng.permutation(np.setdiff1d(np.arange(n), test))
    X[test - 1, 1] = -X[test, 1]  # whoever takes the row before takes its opposite
    y = (X[:, 1] > 0).astype(int)
    clean = reported(exercise, exercise.Rows(X, y, features, ("a", "b")), train, test)
    upside = y.copy()
    upside[test] = 1 - upside[test]
    poisoned = reported(exercise, exercise.Rows(X, upside, features, ("a", "b")), train, test)
    equal(clean.columns[:1], ["smell"], "Smell decides everything here.", call="report.columns")
    for name, found in (("clean", clean), ("poisoned", poisoned)):
        close(
            found.out_of_bag,
            0.97,
            "Out of bag is about training rows, whose labels a tree of these can find out.",
            tolerance=0.15,
            call=f"report.out_of_bag, {name} test labels",
        )
    coins = exercise.Rows(X, rng.integers(0, 2, n), features, ("a", "b"))
    single = reported(exercise, coins, train, test, count=1, size=4)
    close(
        single.alone,
        single.together,
        "One tree was asked for, so its vote and the vote of all are the same.",
        call="report.alone and report.together, count=1",
    )
    # Three times: the first tree of a forest may have just the mean by accident.
    for count in (7, 5, 6):
        with trees_noted(exercise) as planted:
            found = reported(exercise, coins, train, test, count=count, size=2)
        if len(planted) != 1:
            continue
        right = [
            float(np.mean(exercise.predict_tree(tree, X[test]) == coins.y[test]))
            for tree in planted[0]
        ]
        mean = float(np.mean(right))
        close(
            found.alone,
            mean,
            "Several trees, asked about the test rows one by one: the mean of their shares.",
            suspects={"This is the first tree alone. The mean of all is asked for.": right[0]},
            call=f"report.alone, count={count}",
        )
    judge_columns(exercise)
    for name in ("alone", "together"):
        close(
            getattr(clean, name),
            0.95,
            "Smell decides everything here, in training and test rows alike.",
            tolerance=0.2,
            call=f"report.{name}",
        )
        close(
            getattr(poisoned, name),
            0.05,
            "The test labels are upside down here, and the training labels are not: nobody who "
            "has grown on the training rows alone can be right.",
            tolerance=0.2,
            call=f"report.{name}, poisoned test labels",
        )


def judge_columns(exercise):
    """Judge that importance is measured on test rows: there, one column never changes."""
    rng = np.random.default_rng(6)
    n, features = 240, ("noise", "strong", "weak", "chance")
    X = rng.uniform(-1, 1, (n, 4))
    train, test = np.arange(160), np.arange(160, n)
    X[test, 1] = 0.05
    # Where `strong` is near 0, `weak` decides.
    y = np.where(np.abs(X[:, 1]) > 0.3, X[:, 1] > 0, X[:, 2] > 0).astype(int)
    found = reported(exercise, exercise.Rows(X, y, features, ("a", "b")), train, test, count=15)
    expect(
        found.columns[0] != "strong",
        "In these test rows the column `strong` is 0.05 throughout, so a shuffle of it costs "
        "nothing there, and it came first. On which rows was importance measured?",
    )


@contextmanager
def trees_noted(exercise):
    """Note the trees that the learner's `plant` returns while the report is made."""
    own, planted = exercise.plant, []

    def plant(*args, **kwargs):
        found = own(*args, **kwargs)
        if isinstance(found, (tuple, list)) and len(found) == 2 and isinstance(found[0], list):
            planted.append(found[0])
        return found

    exercise.plant = plant
    try:
        yield planted
    finally:
        exercise.plant = own


def test_lumps(exercise):
    """On unseen lumps the vote beats the trees, and out of bag says nearly the same."""
    cells = data.breast_cancer()
    train, test = data.split(len(cells.y))
    found = reported(exercise, cells, train, test, count=15, size=5)
    expect(
        found.together > found.alone,
        f"The vote names {found.together:.3f} of the unseen lumps, its trees {found.alone:.3f}.",
    )
    expect(found.together > 0.85, f"{found.together:.3f} of the lumps were named; 0.95 are usual.")
    close(
        found.out_of_bag,
        found.together,
        "Out of bag and unseen rows should tell nearly the same.",
        tolerance=0.09,
        call="report.out_of_bag of the lumps",
    )
    unknown = set(found.columns) - set(cells.features)
    expect(not unknown, lambda: f"The table has no column {min(unknown)!r}.")


def reported(exercise, table, train, test, *, count=12, size=3):
    """Return the learner's report, judged to be one."""
    with unchanged(table.X, table.y, train, test):
        found = exercise.report(table, train, test, count, size)
    instance_of(found, exercise.Report, "A Report is asked for.")
    for name in ("alone", "together", "out_of_bag"):
        value = getattr(found, name)
        instance_of(value, (float, int, np.floating), f"`{name}` is a share.")
        expect(0 <= value <= 1, f"`{name}` is {value:g}. A share lies between 0 and 1.")
    parts(found.columns, 3, "`columns` is a list of three names.")
    for name in found.columns:
        instance_of(name, str, "A column is given by its name.")
    expect(len(set(found.columns)) == 3, "A column is named twice.")
    return found._replace(columns=[str(name) for name in found.columns])


def walk(tree, row):
    """Return the label that a tree gives one row."""
    while isinstance(tree, tuple):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return int(tree)


def leaves_of(tree):
    """Return the set of labels at the leaves."""
    if not isinstance(tree, tuple) or len(tree) != 4:
        return {int(tree)} if isinstance(tree, (int, np.integer)) else set()
    return leaves_of(tree[2]) | leaves_of(tree[3])


def branch(tree, cells, depth, way=""):
    """Return the drawing of the upper part of a tree."""
    if not isinstance(tree, tuple):
        return Branch(cells.classes[int(tree)], way=way)
    label = f"{cells.features[tree[0]]} <= {tree[1]:.3g} ?"
    if not depth:
        return Branch(label + " …", way=way)
    sides = [branch(tree[2], cells, depth - 1, "yes"), branch(tree[3], cells, depth - 1, "no")]
    return Branch(label, sides, way=way)


def show(exercise):
    """Print the report, draw the first tree, and the columns that matter."""
    cells = data.breast_cancer()
    train, test = data.split(len(cells.y))
    rng = np.random.default_rng(0)
    X, y = cells.X, cells.y
    trees, bags = exercise.plant(X[train], y[train], 7, 5, rng)
    lost = exercise.importance(trees, X[test], y[test], rng)
    alone = float(np.mean([exercise.predict_tree(tree, X[test]) == y[test] for tree in trees]))
    together = float((exercise.vote(trees, X[test]) == y[test]).mean())
    outside = exercise.out_of_bag(trees, bags, X[train], y[train])
    order = np.argsort(-lost)[:6]
    return (
        Table(
            [
                ["one tree, on average", alone],
                ["vote of 7 trees", together],
                ["out of bag, no unseen lump used", outside],
                ["always benign", float((y[test] == 1).mean())],
            ],
            columns=["who", "lumps named rightly"],
            title="142 unseen lumps",
            digits=3,
            marked=[1],
        ),
        Tree(branch(trees[0], cells, 2), title="How the first tree begins"),
        Bars(
            {cells.features[k]: round(float(lost[k]), 3) for k in order},
            title="What it looks at",
            y_label="accuracy lost when shuffled",
            note="Many of the 30 columns say nearly the same, so no one of them is missed much.",
        ),
    )

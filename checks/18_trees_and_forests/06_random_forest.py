"""Checks for a random forest: its trees are visited, and its dice are counted."""

from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Bars, Lines, Series

STUMP = (0, 2.5, 1, 7)
DEEP = (1, 0.0, (0, 4.0, 2, 1), 7)


def test_all_columns(exercise):
    """With all columns to choose from, the best question is asked at every node, to the end."""
    rng = np.random.default_rng(0)
    for n, d, c in ((6, 3, 2), (30, 4, 3), (25, 1, 4)):
        X, y = rng.normal(size=(n, d)).round(1), rng.integers(0, c, n)
        y[:2] = 0, 1
        tree = grown(exercise, X, y, d)
        visit(tree, X, y, "", best=True)
    visit(grown(exercise, np.ones((5, 2)), np.array([3, 0, 3, 3, 0]), 2), *same_rows(), "")
    visit(grown(exercise, np.eye(3), np.array([4, 4, 4]), 3), np.eye(3), np.array([4] * 3), "")


def test_few_columns(exercise):
    """With k of d columns to choose from, the best column is among them k times of d."""
    X, y = ranked()
    for size, share in ((1, 0.25), (2, 0.5), (3, 0.75)):
        rng = np.random.default_rng(size)
        first = [question(grown(exercise, X, y, size, rng))[0] for _ in range(200)]
        often = float(np.mean(np.array(first) == 2))
        expect(
            often <= share + 0.2,
            f"Of 4 columns, {size} may be looked at, and the best one was asked first in "
            f"{'all' if often == 1 else 'too many'} of 200 trees. It should be {share:.2f}.",
        )
        expect(
            often > share - 0.2,
            f"Of 4 columns, {size} may be looked at, and the best one was asked first in "
            f"{often:.2f} of 200 trees. It should be {share:.2f}.",
        )


def test_drawn_at_every_question(exercise):
    """The columns are drawn anew at each question, and only among those that can part the rows."""
    rng = np.random.default_rng(1)
    X, y = rng.normal(size=(40, 4)), np.arange(40) % 3
    used = [columns_of(grown(exercise, X, y, 1, rng)) for _ in range(5)]
    expect(
        max(len(columns) for columns in used) > 1,
        "With one column a question, each of five large trees kept to a single column. When are "
        "the columns drawn?",
    )
    expect(len(set.union(*used)) == 4, "Some of the four columns were never asked about.")
    sides = {"yes": [], "no": []}
    for _ in range(8):
        tree = grown(exercise, X, y, 1, rng)
        column, threshold = question(tree)
        yes = X[:, column] <= threshold
        for word, below, rows in (("yes", tree[2], yes), ("no", tree[3], ~yes)):
            sides[word] += best_asked(below, X[rows], y[rows])
    for word, asked in sides.items():
        # A quarter of them by chance, a few more by ties.
        expect(
            not asked or np.mean(asked) < 0.9,
            f"With one column of four to look at, the questions below a {word} are about the best "
            f"of all columns in {np.mean(asked or [0]):.2f} of the cases. Are the columns drawn "
            "there too?",
        )
    X = np.full((10, 7), 2.0)
    X[:, 3] = np.arange(10)
    y = np.array([0, 0, 1, 1, 1, 0, 0, 0, 1, 1])
    for size in (1, 2):
        tree = grown(exercise, X, y, size, rng)
        instance_of(tree, tuple, "Six of the seven columns cannot part the rows, and one can.")
        visit(tree, X, y, "")
    wide = rng.normal(size=(20, 3))
    y = np.arange(20) % 4
    visit(grown(exercise, wide, y, 2, rng), wide, y, "")


def test_forest(exercise):
    """Each tree grows on a bag of its own, drawn with putting back from rows and labels alike."""
    rng = np.random.default_rng(2)
    n, count = 40, 16
    X, y = rng.normal(size=(n, 3)), np.arange(n)  # every row has its own label
    trees = planted(exercise, X, y, count, 2)
    bags = []
    for tree in trees:
        seen = leaves_of(tree)
        for row in seen & set(range(n)):
            equal(
                walk(tree, X[row]),
                row,
                "Every row has its own label here, and a tree gives its own rows other labels. "
                "Do rows and labels come from the same bag?",
                call="a tree's label for a row that it has seen",
            )
        bags.append(frozenset(seen))
    expect(
        len(bags[0]) < n,
        f"The first tree knows all {n} rows. In a bag drawn with putting back, some are missing.",
    )
    expect(len(set(bags)) == count, "Several trees know exactly the same rows.")
    close(
        float(np.mean([len(bag) for bag in bags]) / n),
        0.637,  # 1 - (1 - 1/40)**40
        "This is the share of different rows in a bag, over 16 trees.",
        tolerance=0.12,
        call="share of rows that a tree has seen",
    )
    expect(frozenset.union(*bags) == set(range(n)), "Some rows came into none of the bags.")
    others = [frozenset(leaves_of(tree)) for tree in planted(exercise, X, y, 4, 2, seed=3)]
    expect(
        not set(others) <= set(bags),
        "Generators with different seeds gave the same bags. Is `rng` used for them?",
    )
    pairs = planted(exercise, np.array([[1.0], [2.0]]), np.array([0, 1]), 600, 1)
    first = float(np.mean([leaves_of(tree) == {0} for tree in pairs]))
    expect(
        0.18 < first < 0.32,
        f"Of two rows, {first:.2f} of 600 trees know only the first. A quarter of them should.",
    )
    X, y = ranked()
    X, y = np.tile(X, (5, 1)), np.tile(y, 5)
    for size, low, high in ((4, 0.85, 1.01), (1, 0.02, 0.6)):
        first = float(np.mean([question(t)[0] == 2 for t in planted(exercise, X, y, 40, size)]))
        expect(
            low < first < high,
            f"With {size} of 4 columns to choose from, {first:.2f} of 40 trees begin with "
            "the best.",
        )


def planted(exercise, X, y, count, size, seed=2):
    """Return the learner's forest, judged to be a list of trees."""
    with unchanged(X, y):
        trees = exercise.forest(X, y, count, size, np.random.default_rng(seed))
    instance_of(trees, (list, tuple), "A forest is a list of trees.")
    close(len(trees), count, f"{count} trees were asked for.", call="len(forest(...))")
    for tree in trees:
        proper(tree)
    return list(trees)


def test_predict(exercise):
    """The forest's label is the one that most of its trees give, the smallest of equals."""
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
            "This is what the first tree says.": [row[0] for row in answers],
            "These are numbers of votes. For which label?": [
                max(row.count(label) for label in row) for row in answers
            ],
        }
        with unchanged(X):
            found = exercise.predict(trees, X)
        close(
            found,
            np.array(truth),
            f"{len(trees)} trees vote about five rows.",
            suspects=wrong,
            call=f"predict({trees}, five rows)",
        )


def test_wine(exercise):
    """On unseen wines the forest is right more often than its trees are on average."""
    X, y, *_ = data.wine()
    train, test = data.split(len(y))
    trees = planted(exercise, X[train], y[train], 12, 3)
    alone = float(np.mean([[walk(t, row) for row in X[test]] == y[test] for t in trees]))
    found = exercise.predict(trees, X[test])
    shape(found, (len(test),), "One label for each wine.")
    instance_of(found, np.ndarray, "The labels come as an array.")
    together = float(np.mean(found == y[test]))
    expect(
        together > alone,
        f"The forest names {together:.3f} of 44 wines, and its twelve trees {alone:.3f} on "
        "average.",
    )


def ranked():
    """Return rows with four columns of which 2 is the best, then 0, 3 and 1, and their labels."""
    y = np.array([0] * 6 + [1] * 6)
    X = np.zeros((12, 4))
    X[:, 2] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
    X[:, 0] = [1, 2, 3, 4, 5, 7, 6, 8, 9, 10, 11, 12]
    X[:, 3] = [1, 2, 3, 4, 7, 8, 5, 6, 9, 10, 11, 12]
    X[:, 1] = [1, 2, 3, 10, 11, 12, 4, 5, 6, 7, 8, 9]
    return X, y


def same_rows():
    return np.ones((5, 2)), np.array([3, 0, 3, 3, 0])


def grown(exercise, X, y, size, rng=None):
    """Return a tree of the learner's, judged to be one."""
    with unchanged(X, y):
        tree = exercise.grow(X, y, size, rng or np.random.default_rng(5))
    proper(tree)
    return tree


def proper(tree):
    """Judge a tree to be labels and tuples of four."""
    instance_of(tree, (int, np.integer, tuple), "A tree is a label or a tuple.")
    if isinstance(tree, tuple):
        close(len(tree), 4, "Column, threshold and two trees.", call="the length of a node")
        instance_of(tree[0], (int, np.integer), "A node begins with the number of a column.")
        instance_of(tree[1], (int, float, np.floating, np.integer), "A threshold is a number.")
        proper(tree[2])
        proper(tree[3])


def question(tree):
    """Return the column and threshold at the top of a tree."""
    proper(tree)
    instance_of(tree, tuple, "These rows can be parted, so the tree begins with a question.")
    return tree[0], tree[1]


def visit(tree, X, y, way, *, best=False):
    """Judge what stands at the end of the way, by the rows that come to it."""
    at = f"after {way}" if way else "at the top"
    counts = np.bincount(y)
    useful = np.flatnonzero(X.max(axis=0) > X.min(axis=0))
    if not isinstance(tree, tuple):
        expect(
            counts.max() == len(y) or not len(useful),
            f"The tree ends {at}, where labels still differ and columns can part the rows.",
        )
        most = np.flatnonzero(counts == counts.max())
        expect(tree in most, f"The leaf {at} says {tree}. There, {most[0]} is due.")
        return
    column, threshold, low, high = tree
    expect(counts.max() < len(y), f"A question stands {at}, where all labels are equal already.")
    expect(column in useful, f"The question {at} is about column {column}, which parts no rows.")
    mine = left_over(X[:, column] <= threshold, y)
    columns = useful if best else [column]
    least = min(left_over(X[:, k] <= v, y) for k in columns for v in np.unique(X[:, k])[:-1])
    expect(
        mine <= least + 1e-9,
        f"The question {at} leaves an impurity of {mine:.3f}, and the best one about "
        f"{'all columns' if best else f'column {column}'} leaves {least:.3f}.",
    )
    yes = X[:, column] <= threshold
    for word, side, rows in (("yes", low, yes), ("no", high, ~yes)):
        visit(side, X[rows], y[rows], f"{way}, {word}" if way else word, best=best)


def best_asked(tree, X, y):
    """Return for each question to 6 rows or more whether no column would have left less."""
    if not isinstance(tree, tuple) or len(y) < 6:
        return []
    column, threshold, low, high = tree
    yes = X[:, column] <= threshold
    least = min(left_over(x <= v, y) for x in X.T for v in np.unique(x)[:-1])
    here = bool(left_over(yes, y) <= least + 1e-9)
    return [here, *best_asked(low, X[yes], y[yes]), *best_asked(high, X[~yes], y[~yes])]


def left_over(yes, y):
    """Return the Gini impurity after a question, weighted by size."""
    if yes.all() or not yes.any():
        return 1.0
    sides = (y[yes], y[~yes])
    return sum(len(s) - (np.bincount(s) ** 2).sum() / len(s) for s in sides) / len(y)


def walk(tree, row):
    """Return the label that a tree gives one row."""
    while isinstance(tree, tuple):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return int(tree)


def leaves_of(tree):
    """Return the set of labels at the leaves."""
    return leaves_of(tree[2]) | leaves_of(tree[3]) if isinstance(tree, tuple) else {int(tree)}


def columns_of(tree):
    """Return the set of columns that are asked about."""
    if not isinstance(tree, tuple):
        return set()
    return {int(tree[0])} | columns_of(tree[2]) | columns_of(tree[3])


def show(exercise):
    """Let forests of several widths vote about the wines, and count first questions."""
    X, y, features, _ = data.wine()
    train, test = data.split(len(y))
    rng = np.random.default_rng(0)
    sizes, alone, together, firsts = (1, 3, 13), [], [], {}
    for size in sizes:
        trees = exercise.forest(X[train], y[train], 9, size, rng)
        answers = [exercise.predict_tree(tree, X[test]) == y[test] for tree in trees]
        alone.append(float(np.mean(answers)))
        together.append(float((exercise.predict(trees, X[test]) == y[test]).mean()))
        firsts[size] = Counter(features[tree[0]] for tree in trees)
    names = sorted(set(firsts[3]) | set(firsts[13]))
    return (
        Lines(
            [
                Series(sizes, alone, "its trees, on average", style="both"),
                Series(sizes, together, "forest of 9", style="both"),
            ],
            title="44 unseen wines",
            x_label="columns to choose from at each question",
            y_label="share named rightly",
            note=f"The trees name {np.mean(alone):.2f}, and their forests {np.mean(together):.2f}. "
            "44 wines are too few to say which width is the best.",
        ),
        Bars(
            {
                "3 columns": [firsts[3][name] for name in names],
                "all 13": [firsts[13][name] for name in names],
            },
            labels=names,
            title="The first question of 9 trees",
            y_label="trees",
        ),
    )

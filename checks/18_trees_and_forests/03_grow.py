"""Checks for a growing tree: each node is visited with the rows that come to it, and judged."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, shape, unchanged
from mlx_exercises.figures import Branch, Lines, Tree

# A tree made by hand: two questions about column 1, one about column 0.
#   x1 <= 2.5 ?  yes: x1 <= 0 ?   yes: 3  no: 1
#                no:  x0 <= -1 ?  yes: x0 <= -6 ?  yes: 2  no: 4     no: 3
ROWS = np.array(
    [[5.0, 1.0], [5.0, 2.5], [-1.0, 3.0], [0.0, 9.0], [-7.0, 0.0], [-7.0, -4.0], [-8.0, 2.6]]
)
ANSWERS = [1, 1, 4, 3, 3, 3, 2]


def test_depth_zero(exercise):
    """Without any question the tree is a leaf that says the most frequent label."""
    X = np.arange(12.0).reshape(6, 2)
    for labels, most in (
        ([2, 0, 2, 1, 2, 0], 2),
        ([0, 1, 1, 1, 0, 1], 1),
        ([1, 0, 0, 3, 0, 2], 0),
        ([4] * 6, 4),
    ):
        tree = grown(exercise, X, np.array(labels), 0)
        instance_of(tree, exercise.Leaf, "Depth 0 allows no question, so a leaf is due.")
        close(
            tree.label,
            most,
            f"The labels are {labels}.",
            suspects={
                "This is how often the most frequent label occurs. Which one is it?": max(
                    labels.count(label) for label in labels
                ),
                "This is the first label. Which one occurs most often?": labels[0],
                "This is the largest label. Which one occurs most often?": max(labels),
            },
            call=f"grow(X, {labels}, 0).label",
        )


def test_one_question(exercise):
    """With one question allowed, it is the best one, and on each side a leaf."""
    X = np.array([[1.0, 3.0], [2.0, 1.0], [3.0, 2.0], [4.0, 5.0], [5.0, 4.0]])
    judge(exercise, X, np.array([0, 2, 2, 1, 1]), 1)
    judge(exercise, X[:, ::-1], np.array([2, 2, 2, 0, 2]), 1)


def test_every_node(exercise):
    """At every node stands the best question for the rows that come to it, never too deep."""
    rng = np.random.default_rng(0)
    for n, d, c, depth in ((14, 2, 2, 2), (40, 3, 3, 3), (30, 4, 4, 50), (25, 1, 3, 4)):
        y = rng.integers(0, c, n)
        y[0] = c - 1
        X = (rng.normal(size=(n, d)) + 0.5 * y[:, None]).round(1)
        judge(exercise, X, y, depth)


def test_where_it_stops(exercise):
    """It stops where labels are equal or no question is left, and not where one gains nothing."""
    same = np.full((5, 2), 3.0)
    judge(exercise, same, np.array([1, 0, 1, 1, 0]), 4)
    judge(exercise, np.array([[4.0, 2.0]]), np.array([3]), 5)
    judge(exercise, np.arange(8.0).reshape(4, 2), np.array([2, 2, 2, 2]), 3)
    # The label says whether two switches differ: the first question cannot gain anything.
    switches = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    differ = np.array([0, 1, 1, 0])
    tree = grown(exercise, switches, differ, 2)
    expect(
        isinstance(tree, exercise.Node),
        "Two switches, and the label says whether they differ. One question alone gains nothing, "
        "and two name everything. Did the tree stop before the second?",
    )
    judge(exercise, switches, differ, 2)


def test_predict(exercise):
    """A row goes to `yes` where its number is at most the threshold, and down to a leaf."""
    tree = by_hand(exercise)
    wrong = {
        "A number that is equal to the threshold is a yes.": walked(
            tree, ROWS, exercise, strict=True
        ),
        "Yes and no have changed sides.": walked(tree, ROWS, exercise, swap=True),
        "All rows got the answer of the first one.": [1] * 7,
        "Only the first question was asked, or only its column.": walked(
            tree, ROWS, exercise, column=1
        ),
    }
    with unchanged(ROWS):
        found = exercise.predict(tree, ROWS)
    close(
        found,
        np.array(ANSWERS),
        "Seven rows, and a tree that asks x1 <= 2.5, then x1 <= 0 or x0 <= -1.",
        suspects=wrong,
        call="predict(a tree of four questions, seven rows)",
    )
    for rows in (ROWS[:1], ROWS[2:3], np.repeat(ROWS, 2, axis=0)):
        close(exercise.predict(tree, rows), np.array(walked(tree, rows, exercise)), "Other rows.")
    close(
        exercise.predict(exercise.Leaf(5), ROWS[:3]),
        np.array([5, 5, 5]),
        "This tree is a single leaf, and three rows come.",
    )
    shape(exercise.predict(tree, ROWS[:0]), (0,), "No rows, no labels.")


def test_only_order_matters(exercise):
    """Logarithms, cubes or other units of a column leave the answers about its rows alone."""
    rng = np.random.default_rng(1)
    for n, d, depth in ((31, 3, 2), (45, 2, 4)):
        X = rng.normal(size=(n, d)).round(2)
        y = rng.integers(0, 3, n)
        y[0] = 2
        before = answers(exercise, grown(exercise, X, y, depth), X)
        for name, other in (("exp(X)", np.exp(X)), ("X**3", X**3), ("1000 X - 5", 1000 * X - 5)):
            tree = grown(exercise, other, y, depth)
            close(
                answers(exercise, tree, other),
                before,
                f"The tree was grown on {name} instead of X, where rows stand in the same order.",
                call=f"predict(grow({name}, y, {depth}), {name})",
            )


def grown(exercise, X, y, depth):
    with unchanged(X, y):
        tree = exercise.grow(X, y, depth)
    instance_of(tree, (exercise.Leaf, exercise.Node), "A tree is a Leaf or a Node.")
    return tree


def answers(exercise, tree, X):
    found = exercise.predict(tree, X)
    shape(found, (len(X),), "One label for each row.")
    instance_of(found, np.ndarray, "The labels come as an array.")
    return found


def judge(exercise, X, y, depth):
    """Grow a tree and visit all of its nodes."""
    visit(exercise, grown(exercise, X, y, depth), X, y, depth, "")


def visit(exercise, tree, X, y, depth, way):
    """Judge what stands at the end of the way, by the rows X, y that come to it."""
    at = f"after {way}" if way else "at the top"
    instance_of(tree, (exercise.Leaf, exercise.Node), "Here a Leaf or a Node is due.")
    counts = np.bincount(y)
    shown = sorted(y.tolist())
    heads = f"rows with the labels {shown}" if 1 < len(y) < 9 else f"{len(y)} rows"
    if len(y) == 1:
        heads = f"a row with the label {shown[0]}"
    best = least(X, y)
    if isinstance(tree, exercise.Leaf):
        instance_of(tree.label, (int, np.integer), "A leaf's label is a whole number.")
        expect(
            not depth or best is None or counts.max() >= len(y),
            f"The tree ends {at}, where labels still differ, "
            f"and {'one question is' if depth == 1 else f'{depth} questions are'} left.",
        )
        most = np.flatnonzero(counts == counts.max())
        expect(tree.label in most, f"The leaf {at} says {tree.label}. There, {most[0]} is due.")
        return
    expect(depth > 0, f"A question stands {at}. That is one deeper than allowed.")
    expect(
        counts.max() < len(y),
        f"A question stands {at}, and all labels that come there are equal already.",
    )
    instance_of(tree.column, (int, np.integer), "A node's column is a whole number.")
    instance_of(tree.threshold, (int, float, np.integer, np.floating), "A threshold is a number.")
    expect(0 <= tree.column < X.shape[1], f"There is no column {tree.column}.")
    yes = X[:, tree.column] <= tree.threshold
    expect(0 < yes.sum() < len(y), f"The question {at} gets the same answer from all its rows.")
    mine = (yes.sum() * gini(y[yes]) + (~yes).sum() * gini(y[~yes])) / len(y)
    expect(
        mine <= best + 1e-9,
        f"The question {at} leaves an impurity of {mine:.3f}, where {heads} come. "
        f"The best one leaves {best:.3f}.",
    )
    if all(isinstance(side, exercise.Leaf) for side in (tree.yes, tree.no)):
        said = (tree.yes.label, tree.no.label)
        due = tuple(int(np.bincount(y[rows]).argmax()) for rows in (yes, ~yes))
        expect(
            said == due or said != due[::-1],
            f"The question {at} has its sides exchanged: yes is for numbers up to the threshold.",
        )
    for word, side, rows in (("yes", tree.yes, yes), ("no", tree.no, ~yes)):
        visit(exercise, side, X[rows], y[rows], depth - 1, f"{way}, {word}" if way else word)


def least(X, y):
    """Return the least impurity that any question leaves, or None if there is no question."""
    found = []
    for x in X.T:
        for value in np.unique(x)[:-1]:
            yes = x <= value
            found.append((yes.sum() * gini(y[yes]) + (~yes).sum() * gini(y[~yes])) / len(y))
    return min(found, default=None)


def gini(labels):
    """Return the Gini impurity, from counts."""
    return 1 - ((np.bincount(labels) / len(labels)) ** 2).sum()


def by_hand(exercise):
    """Return the tree that stands above, made of the learner's own records."""
    Leaf, Node = exercise.Leaf, exercise.Node
    low = Node(1, 0.0, Leaf(3), Leaf(1))
    return Node(1, 2.5, low, Node(0, -1.0, Node(0, -6.0, Leaf(2), Leaf(4)), Leaf(3)))


def walked(tree, X, exercise, *, strict=False, swap=False, column=None):
    """Return the answers of a tree, row by row, or those that a mistake gives."""
    labels = []
    for row in X:
        place = tree
        while isinstance(place, exercise.Node):
            value = row[place.column if column is None else column]
            yes = value < place.threshold if strict else value <= place.threshold
            place = place.yes if yes != swap else place.no
        labels.append(place.label)
    return labels


def branch(tree, exercise, X, y, features, names, way=""):
    """Return the drawing of a tree with the number of rows at its leaves."""
    if isinstance(tree, exercise.Leaf):
        right = int((y == tree.label).sum())
        return Branch(f"{names[tree.label]} ({right} of {len(y)})", way=way)
    yes = X[:, tree.column] <= tree.threshold
    sides = (("yes", tree.yes, yes), ("no", tree.no, ~yes))
    return Branch(
        f"{features[tree.column]} <= {tree.threshold:g} ?",
        [branch(side, exercise, X[m], y[m], features, names, word) for word, side, m in sides],
        way=way,
    )


def show(exercise):
    """Draw the learner's tree of penguins, and how deep trees learn by heart."""
    X, y, _, names = data.penguin_measurements()
    features = ("bill length (mm)", "bill depth (mm)", "flipper (mm)", "mass (g)")
    tree = exercise.grow(X, y, 2)
    right = int((exercise.predict(tree, X) == y).sum())
    known, new = data.moons(150, noise=0.35, seed=1), data.moons(600, noise=0.35, seed=2)
    depths = range(11)
    shares = {"rows it has learned from": [], "600 new rows": []}
    for depth in depths:
        grown_tree = exercise.grow(known.X, known.y, depth)
        for name, rows in zip(shares, (known, new), strict=True):
            shares[name].append(float((exercise.predict(grown_tree, rows.X) == rows.y).mean()))
    return (
        Tree(
            branch(tree, exercise, X, y, features, names),
            title="Three kinds of penguins, two questions for each",
            note=f"{right} of {len(y)} penguins are named rightly.",
        ),
        Lines(
            shares,
            x=list(depths),
            title="150 noisy moons: how many questions?",
            x_label="depth",
            y_label="share named rightly",
            note="The deeper, the better it knows what it has seen. New rows gain nothing more.",
        ),
    )

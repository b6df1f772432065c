"""Checks for importance: trees by hand, trees of scikit-learn, methods with known columns."""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, no_warnings, shape, unchanged
from mlx_exercises.figures import Bars


def test_impurity_by_hand(exercise):
    """Each question's gain goes to its column, weighted by the rows that came to it."""
    Leaf, Node = exercise.Leaf, exercise.Node
    low = Node(1, 3.5, counts(50, 10), Leaf(0, counts(12, 8)), Leaf(0, counts(38, 2)))
    tree = Node(0, 0.5, counts(50, 50), low, Leaf(1, counts(0, 40)))
    judge(exercise, tree, 2, "Two questions: one about column 0, below it one about column 1.")
    judge(exercise, tree, 4, "Columns 2 and 3 were not asked about.")
    deep = Node(1, 7.0, counts(60, 90), tree, Node(1, 9.0, counts(10, 40), *ends(exercise)))
    judge(exercise, deep, 3, "Column 1 is asked about at three places.")


def test_a_leaf(exercise):
    """A tree without a question gives no column any importance: all 0, and no nan."""
    with no_warnings("Nothing was taken away. What is it divided by?"):
        found = exercise.impurity_importance(exercise.Leaf(1, counts(2, 5)), 3)
    close(found, np.zeros(3), "This tree is a single leaf.")


def test_scikit_learn(exercise):
    """On trees of scikit-learn, the numbers are its feature_importances_."""
    from sklearn.tree import DecisionTreeClassifier

    rng = np.random.default_rng(1)
    for n, d, c in ((40, 3, 3), (60, 5, 10)):
        X, y = rng.normal(size=(n, d)), np.arange(n) % c
        model = DecisionTreeClassifier(random_state=0, max_depth=4).fit(X, y)
        tree = translated(exercise, model.tree_, n)
        found = exercise.impurity_importance(tree, d)
        close(
            found,
            model.feature_importances_,
            f"A tree for {n} rows of {c} classes.",
            tolerance=1e-7,
            call=f"impurity_importance(a tree of depth {model.get_depth()}, {d})",
        )


def test_permutation(exercise):
    """What is lost when a column is shuffled is what the method has from that column."""
    rng = np.random.default_rng(2)
    n = 400
    X = rng.normal(size=(n, 3))
    y = (X[:, 1] > 0).astype(int)
    for name, predict, truth in (
        ("a method that looks at column 1 only", lambda rows: (rows[:, 1] > 0) * 1, (0, 0.5, 0)),
        ("a method that always says 0", lambda rows: np.zeros(len(rows), int), (0, 0, 0)),
        ("a method that is always wrong", lambda rows: (rows[:, 1] <= 0) * 1, (0, -0.5, 0)),
    ):
        found = lost(exercise, predict, X, y, 6)
        close(
            found,
            np.array(truth, dtype=float),
            f"Here predict is {name}, with columns 0, 1 and 2.",
            suspects={
                said: np.array(answer, dtype=float)
                for said, answer in {
                    "This is accuracy after the shuffle. How much was lost?": {
                        0.5: (1, 0.5, 1),
                        0: tuple([float((y == 0).mean())] * 3),
                        -0.5: (0, 0.5, 0),
                    }[truth[1]],
                    "What is lost counts as positive: before, less after.": (0, -truth[1], 0),
                    "These are sums. The mean of the repeats is asked for.": (0, 6 * truth[1], 0),
                    "Columns that the method does not look at seem to matter as much. Was more "
                    "shuffled than one column?": (truth[1],) * 3,
                    "Once shuffled, a column stayed shuffled for those after it.": (
                        0,
                        truth[1],
                        truth[1],
                    ),
                }.items()
            },
            tolerance=0.12,
            call=f"permutation_importance({name}, X, y, 6, rng)",
        )


def test_one_column_at_a_time(exercise):
    """Each question to the method has one shuffled column, the same numbers in it, and no other."""
    rng = np.random.default_rng(3)
    n, d, repeats = 30, 4, 3
    X, y = rng.normal(size=(n, d)), np.arange(n) % 2
    asked = []

    def predict(rows):
        asked.append(np.array(rows, dtype=float))
        return np.zeros(len(rows), dtype=int)

    lost(exercise, predict, X, y, repeats)
    times = np.zeros(d, dtype=int)
    orders = []
    for rows in asked:
        shape(rows, (n, d), "The method is asked about all rows, with all their columns.")
        changed = np.flatnonzero((rows != X).any(axis=0))
        expect(len(changed) < 2, f"{len(changed)} columns were shuffled at once.")
        for column in changed:
            close(
                np.sort(rows[:, column]),
                np.sort(X[:, column]),
                "After a shuffle a column holds the same numbers in another order.",
                call="a shuffled column, sorted",
            )
            times[column] += 1
            orders.append(tuple(np.argsort(rows[:, column])[np.argsort(np.argsort(X[:, column]))]))
    close(
        times,
        np.full(d, repeats),
        f"{d} columns and {repeats} repeats: each column is shuffled {repeats} times.",
        call="how often each column was shuffled",
    )
    expect(len(set(orders)) == d * repeats, "Several shuffles have the same order.")


def lost(exercise, predict, X, y, repeats):
    """Return the learner's permutation importance, judged to be one number a column."""
    with unchanged(X, y):
        found = exercise.permutation_importance(predict, X, y, repeats, np.random.default_rng(9))
    shape(found, (X.shape[1],), "One number for each column.")
    return found


def judge(exercise, tree, d, message):
    """Judge impurity importance against a sum over nodes, and against what mistakes give."""
    nodes = visited(exercise, tree)
    total = tree.counts.sum()

    def summed(worth):
        found = np.zeros(d)
        for node in nodes:
            found[node.column] += worth(node)
        return found

    def gain(node):
        yes, no = node.yes.counts, node.no.counts
        n = node.counts.sum()
        return gini(node.counts) - yes.sum() / n * gini(yes) - no.sum() / n * gini(no)

    raw = summed(lambda node: node.counts.sum() / total * gain(node))
    plain = summed(gain)
    asked = summed(lambda node: 1)
    first = (np.arange(d) == tree.column).astype(float)
    halves = summed(
        lambda node: (
            node.counts.sum()
            * (gini(node.counts) - (gini(node.yes.counts) + gini(node.no.counts)) / 2)
        )
    )
    close(
        exercise.impurity_importance(tree, d),
        raw / raw.sum(),
        message,
        suspects={
            "The sum over all columns is not 1 yet.": raw,
            "Every question counts alike here. Fewer rows come to those further down.": plain
            / plain.sum(),
            "This is how often each column is asked about.": asked / asked.sum(),
            "Only the first question was looked at. Others follow below it.": first,
            "Both sides of a question count alike here. A side counts by its rows.": halves
            / halves.sum(),
        },
        call=f"impurity_importance(a tree of {len(nodes)} questions, {d})",
    )


def visited(exercise, tree):
    """Return all nodes of a tree."""
    if isinstance(tree, exercise.Leaf):
        return []
    return [tree, *visited(exercise, tree.yes), *visited(exercise, tree.no)]


def counts(*numbers):
    return np.array(numbers)


def ends(exercise):
    """Return two leaves for 10 and 40 rows."""
    return exercise.Leaf(0, counts(9, 3)), exercise.Leaf(1, counts(1, 37))


def gini(group):
    """Return the chance that two rows, drawn with putting back, differ."""
    n = group.sum()
    return float(sum(k * (n - k) for k in group) / n**2)


def translated(exercise, theirs, n, place=0):
    """Return scikit-learn's tree from a place on, in the learner's own records."""
    here = theirs.value[place, 0] * theirs.n_node_samples[place]
    if theirs.children_left[place] < 0:
        return exercise.Leaf(int(here.argmax()), here)
    left, right = (
        translated(exercise, theirs, n, int(child[place]))
        for child in (theirs.children_left, theirs.children_right)
    )
    column, threshold = int(theirs.feature[place]), float(theirs.threshold[place])
    return exercise.Node(column, threshold, here, left, right)


def show(exercise):
    """Ask both measures about the Titanic with a column of dice."""
    rng = np.random.default_rng(0)
    X, y, *_ = data.titanic_people()
    X = np.column_stack([X, rng.random(len(y))])
    names = ("class", "sex", "age", "dice")
    kept = rng.permutation(len(y))
    train, test = kept[:900], kept[900:]
    tree = exercise.grow(X[train], y[train])
    taken = exercise.impurity_importance(tree, 4)
    gone = exercise.permutation_importance(
        lambda rows: exercise.predict(tree, rows), X[test], y[test], 5, rng
    )
    return (
        Bars(
            dict(zip(names, taken.round(3).tolist(), strict=True)),
            title="Impurity importance",
            y_label="share of the impurity taken away",
            note="Taken from the rows that the tree has grown on. The dice are the most important.",
        ),
        Bars(
            dict(zip(names, gone.round(3).tolist(), strict=True)),
            title="Permutation importance",
            y_label="accuracy lost by the shuffle",
            note=f"Taken from {len(test)} other people: 0.01 is {len(test) // 100} of them.",
        ),
    )

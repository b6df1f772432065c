"""Checks for the best split: brute force says what the best is, and any equally good one passes."""

import numpy as np

from mlx_exercises.checking import close, expect, instance_of, no_warnings, parts, unchanged
from mlx_exercises.figures import Lines, Scatter, Segment, Series

LENGTHS = np.array([1.3, 1.4, 1.6, 4.5, 4.7])
KINDS = np.array([0, 0, 1, 1, 1])


def test_running_counts(exercise):
    """The counts run along: row i says how many of each class are among the first i + 1."""
    rng = np.random.default_rng(0)
    cases = [(np.array([1, 0, 1, 1]), 3), (np.array([2]), 4)]
    cases += [(rng.integers(0, c, n), c) for n, c in ((9, 2), (14, 5))]
    for labels, classes in cases:
        n = len(labels)
        truth = [[int((labels[: i + 1] == k).sum()) for k in range(classes)] for i in range(n)]
        hot = [[int(label == k) for k in range(classes)] for label in labels]
        before = [[0] * classes, *truth[:-1]]
        wrong = {
            "A row has only its own label. Those before it count too.": hot,
            "Each row counts what came before it. Its own label belongs to it.": before,
            "The counts run the other way. They begin at the first label.": np.array(truth)[
                ::-1
            ].tolist(),
            "Each row adds up the classes, too. Every class has a count of its own.": np.cumsum(
                truth, axis=1
            ).tolist(),
            "There is a row for each class here, and a column was asked for.": np.array(
                truth
            ).T.tolist(),
        }
        with unchanged(labels):
            found = exercise.running_counts(labels, classes)
        close(
            found,
            np.array(truth),
            f"{classes} classes. The first row counts one label, the last one all {len(labels)}.",
            suspects=wrong,
        )


def test_by_hand(exercise):
    """Of the five flowers, petal length <= 1.5 leaves two pure groups, in any order."""
    for order in ([0, 1, 2, 3, 4], [3, 0, 4, 2, 1]):
        judge(exercise, LENGTHS[order], KINDS[order], 2)
    judge(exercise, np.array([2, 7, 7, 9, 4]), np.array([0, 0, 0, 1, 0]), 2)
    judge(exercise, np.array([1.0, 2.0, 2.0, 2.0, 2.0, 3.0]), np.array([0, 0, 0, 1, 1, 1]), 2)


def test_against_every_gap(exercise):
    """No gap leaves less impurity than the one chosen: all were tried, one by one."""
    rng = np.random.default_rng(1)
    for n, c, digits in ((12, 2, 2), (30, 3, 1), (25, 4, 2), (2, 2, 2), (40, 3, 1)):
        labels = rng.integers(0, c, n)
        labels[0] = c - 1
        x = (rng.normal(size=n) + 0.8 * labels).round(digits)
        x[-1] = x.max() + 1
        judge(exercise, x, labels, c)
        judge(exercise, -3 * x, labels, c)


def test_ties(exercise):
    """Between equal numbers there is no gap, so flowers of one length stay together."""
    judge(exercise, np.array([4, 4, 4, 4, 1]), np.array([0, 1, 0, 1, 1]), 2)
    rng = np.random.default_rng(2)
    for n in (15, 24):
        x = rng.integers(0, 4, n).astype(float)
        x[:2] = 0, 3
        judge(exercise, x, rng.integers(0, 3, n), 3)


def test_no_question(exercise):
    """Where all numbers are equal there is nothing to ask: None."""
    for n in (1, 6):
        labels = np.arange(n) % 2
        with no_warnings("All numbers are equal here. How many gaps are there?"):
            found = exercise.best_threshold(np.full(n, 2.5), labels, 2)
        expect(found is None, f"{n} times the number 2.5 leaves no gap, so None is due.")
        with no_warnings("All numbers are equal here. How many gaps are there?"):
            found = exercise.best_split(np.full((n, 3), 2.5), labels, 2)
        expect(found is None, "Three columns without a gap, and so None is asked for.")


def test_best_column(exercise):
    """Over all columns, no question leaves less impurity than the one chosen."""
    flowers = np.column_stack([[3.5, 3.0, 3.2, 2.9, 3.1], LENGTHS, [1.0] * 5])
    judge_column(exercise, flowers, KINDS, 2)
    rng = np.random.default_rng(3)
    for n, d, c, good in ((20, 4, 2, 2), (31, 3, 3, 0), (18, 5, 2, 4), (10, 1, 2, 0)):
        labels = rng.permutation(np.arange(n) % c)
        X = rng.normal(size=(n, d)).round(1)
        X[:, good] = (rng.normal(size=n) + 2 * labels).round(1)
        if d > 2:
            X[:, 1] = 7.0
        judge_column(exercise, X, labels, c)


def judge_column(exercise, X, labels, classes):
    """Judge (column, threshold, impurity): the best column, and its best question."""
    with unchanged(X, labels):
        found = exercise.best_split(X, labels, classes)
    column, threshold, impurity = parts(found, 3, "A column, a threshold and an impurity.")
    instance_of(column, (int, np.integer), "A column is a whole number, from 0 on.")
    d = X.shape[1]
    expect(0 <= column < d, f"There are {d} columns, from 0 on, and {column} was chosen.")
    least = [min(every_gap(x, labels).values(), default=np.inf) for x in X.T]
    best = int(np.argmin(least))
    expect(np.isfinite(least[column]), f"Column {column} was chosen, and it has no gap at all.")
    expect(
        least[column] <= least[best] + 1e-9,
        f"Column {column} was chosen, and leaves {least[column]:.3f} at its best. "
        f"Column {best} leaves {least[best]:.3f}.",
    )
    judge_question(X[:, column], labels, (threshold, impurity), f"best_split, column {column}")


def judge(exercise, x, labels, classes):
    with unchanged(x, labels):
        found = exercise.best_threshold(x, labels, classes)
    found = parts(found, 2, "There is a gap. A threshold and an impurity belong here.")
    judge_question(x, labels, found, "")


def judge_question(x, labels, found, call):
    """Judge (threshold, impurity): in the middle of a gap, computed well, and the best."""
    threshold, impurity = found
    instance_of(threshold, (int, float, np.integer, np.floating), "A threshold is a number.")
    values = np.unique(x)
    middles = (values[1:] + values[:-1]) / 2
    middle = float(middles[np.abs(middles - threshold).argmin()])
    close(threshold, middle, where(float(threshold), values), call=call)
    table = every_gap(x, labels)
    left, right = labels[x <= middle], labels[x > middle]
    mine, best = table[middle], min(table.values())
    k = len(left)
    by_file = (k * gini(labels[:k]) + (len(x) - k) * gini(labels[k:])) / len(x)
    wrong = {
        f"This counts the first {k} labels as they came. Which labels have the {k} smallest "
        "numbers?": by_file,
        "Both groups count alike in it. A group counts by its size.": (gini(left) + gini(right))
        / 2,
        "This is the gain. The impurity after the question is asked for.": gini(labels) - mine,
        "This is the impurity of the left group alone.": gini(left),
        "This is summed over the rows. A share of them is a weight.": mine * len(labels),
    }
    close(
        impurity,
        mine,
        f"After x <= {middle:g}, {len(left)} are on the left and {len(right)} on the right.",
        suspects=wrong,
        call=call,
    )
    expect(
        mine <= best + 1e-9,
        (
            f"x <= {middle:g} leaves an impurity of {mine:.3f}, and x <= "
            f"{min(table, key=table.get):g} "
            f"one of {best:.3f}."
        ),
    )


def where(threshold, values):
    """Say where a threshold lies that is not in the middle of a gap."""
    if threshold in values:
        return (
            f"{threshold:g} is one of the numbers themselves. Which two numbers is the question "
            "to come between?"
        )
    if not values[0] < threshold < values[-1]:
        return "With this threshold, all rows are on one side."
    return "This threshold lies in a gap, but not in its middle."


def every_gap(x, labels):
    """Return {middle of a gap: weighted impurity after it}, each counted anew."""
    values = np.unique(x)
    found = {}
    for middle in (values[1:] + values[:-1]) / 2:
        left, right = labels[x <= middle], labels[x > middle]
        found[float(middle)] = (len(left) * gini(left) + len(right) * gini(right)) / len(labels)
    return found


def gini(labels):
    """Return the share of ordered pairs, with putting back, whose labels differ."""
    return float(np.mean(labels[:, None] != labels))


def show(exercise):
    """Draw the impurity after every question about the petal, and the best of them."""
    from mlx_exercises import data

    X, y, features, names = data.iris()
    curves = []
    for column in (2, 0):
        order = np.argsort(X[:, column])
        x = X[order, column]
        left = exercise.running_counts(y[order], 3)
        gaps = np.flatnonzero(x[1:] > x[:-1])
        after = exercise.impurity_after(left[gaps], left[-1])
        curves.append(((x[gaps] + x[gaps + 1]) / 2, after))
    found = [exercise.best_threshold(X[:, column], y, 3) for column in range(4)]
    column, threshold, impurity = exercise.best_split(X, y, 3)
    name = features[column].removesuffix(" (cm)")
    return (
        Lines(
            [
                Series(*curves[0], "petal length", style="steps"),
                Series(*curves[1], "sepal length", style="steps"),
            ],
            title="What is left after each question to 150 irises",
            x_label="threshold (cm)",
            y_label="impurity after",
            levels={"before": 2 / 3},
            note=f"The best of all questions: {name} <= {threshold:.2f} cm leaves {impurity:.3f}. "
            f"Petal width <= {found[3][0]:.2f} leaves {found[3][1]:.3f}.",
        ),
        Scatter(
            Scatter.split(X[:, [2, 1]], y, names),
            segments=[Segment((found[2][0], 2.0), (found[2][0], 4.4), "best question")],
            title="The question is a wall across the plane",
            x_label="petal length (cm)",
            y_label="sepal width (cm)",
        ),
    )

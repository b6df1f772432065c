"""Checks for bagging: samples by their laws, votes and the out-of-bag error by slow counting."""

from collections import Counter

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, no_warnings, shape, unchanged
from mlx_exercises.figures import HeatMap, Lines, Series

# The bags of the header, and answers of A, B and C about the five rows.
BAGS = np.array([[3, 0, 0, 4, 3], [1, 1, 4, 2, 0], [2, 4, 1, 0, 0]])
ANSWERS = np.array([[1, 0, 1, 1, 0], [1, 0, 1, 1, 1], [0, 0, 0, 0, 1]])
LABELS = np.array([1, 0, 0, 0, 1])


def test_bags_differ(exercise):
    """Every tree has a bag of its own, and the generator alone decides which rows are in it."""
    bags = drawn(exercise, 50, 8, 2)
    expect(
        len({tuple(bag.tolist()) for bag in bags}) == 8,
        "Several of the eight bags hold the same rows. Trees with equal bags vote alike.",
    )
    again, other = drawn(exercise, 50, 8, 2), drawn(exercise, 50, 8, 3)
    close(
        again,
        bags,
        "Two generators with the same seed should give the same bags.",
        call="draw_bags twice, generators of one seed",
    )
    expect(
        not np.array_equal(other, bags),
        "Generators with different seeds gave the same bags. Is `rng` used at all?",
    )


def test_bags(exercise):
    """Each bag has n of the row numbers 0 to n - 1, drawn with putting back."""
    for n, count in ((7, 3), (1, 2), (40, 60)):
        bags = drawn(exercise, n, count, 0)
        expect(bags.min() >= 0, "A row number is negative.")
        expect(
            bags.max() < n,
            f"There is no row {bags.max()}: with {n} rows, the last is {n - 1}.",
        )
    expect(bags.max() == 39, "In 60 bags of 40 rows, the last row never came.")
    expect(bags.min() == 0, "In 60 bags of 40 rows, row 0 never came.")
    bags = drawn(exercise, 400, 30, 1)
    different = np.array([len(set(bag.tolist())) for bag in bags])
    expect(
        (different < 400).all(),
        "A bag has every row exactly once. What happens to a row number after it was drawn?",
    )
    close(
        float(different.mean() / 400),
        1 - 1 / np.e,
        "With putting back, a bag has 0.63 of the rows in it, and the others are out of bag.",
        tolerance=0.02,
        call="share of different rows in a bag, 30 bags of 400",
    )


def test_vote(exercise):
    """Each row gets the label that most trees give it, and the smallest of equally frequent."""
    rng = np.random.default_rng(4)
    cases = [np.array([[2, 0, 1, 4], [2, 1, 1, 0], [0, 3, 4, 4]]), np.array([[3, 0], [1, 5]])]
    cases += [
        rng.integers(0, c, (t, m)) for t, m, c in ((5, 9, 3), (6, 8, 4), (1, 4, 6), (7, 1, 2))
    ]
    for answers in cases:
        truth = slow_vote(answers)
        counts = [Counter(column.tolist()) for column in answers.T]
        wrong = {
            "These are counts of votes. For which label?": [max(c.values()) for c in counts],
            "Of equally frequent labels the smallest wins.": [
                max(c, key=lambda label: (c[label], label)) for c in counts
            ],
            "This is one answer for each tree. The rows are the columns.": slow_vote(answers.T),
            "Labels are names: their mean, rounded, is not a vote.": answers.mean(axis=0)
            .round()
            .astype(int)
            .tolist(),
            "This is what the first tree says.": answers[0].tolist(),
        }
        with unchanged(answers):
            found = exercise.vote(answers)
        close(
            found,
            np.array(truth),
            f"{len(answers)} trees, {answers.shape[1]} rows.",
            suspects=wrong,
        )


def test_out_of_bag_by_hand(exercise):
    """A row is voted on by the trees that have not seen it: 1 and 2 by A, 3 by B and C."""
    # Row 1: A says 0, right. Row 2: A says 1, wrong. Row 3: B and C say 1, 0: 0 wins, right.
    judge(exercise, BAGS, ANSWERS, LABELS)


def test_out_of_bag(exercise):
    """Rows that every bag has do not count at all, neither as right nor as wrong."""
    rng = np.random.default_rng(5)
    for t, n, c in ((4, 30, 3), (9, 16, 2), (2, 25, 4)):
        bags = rng.integers(0, n, (t, n))
        y = rng.integers(0, c, n)
        answers = np.where(rng.random((t, n)) < 0.6, y, rng.integers(0, c, (t, n)))
        for tree, bag in enumerate(bags):
            answers[tree, bag] = y[bag]  # a tree knows its own rows by heart
        judge(exercise, bags, answers, y)


def judge(exercise, bags, answers, y):
    """Judge the out-of-bag error against a slow count, and against what mistakes give."""
    t, n = bags.shape
    seen = np.array([[row in bag for row in range(n)] for bag in bags.tolist()])
    truth, strict, kind_, inside, single = [], [], [], [], []
    for row in range(n):
        voters = [tree for tree in range(t) if not seen[tree, row]]
        knowing = [tree for tree in range(t) if seen[tree, row]]
        strict.append(True)
        kind_.append(False)
        if knowing:
            inside.append(slow_vote(answers[knowing][:, [row]])[0] != y[row])
        if voters:
            truth.append(slow_vote(answers[voters][:, [row]])[0] != y[row])
            strict[-1] = kind_[-1] = truth[-1]
            single += [answers[tree, row] != y[row] for tree in voters]
    right = float(np.mean(truth))
    wrong = {
        "All trees voted here, those that have seen the row too.": np.mean(
            np.array(slow_vote(answers)) != y
        ),
        "Here those voted who have seen the row. The others should.": np.mean(inside),
        "Rows that all bags have count as wrong here. Nobody can be asked about them.": np.mean(
            strict
        ),
        "Rows that all bags have count as right here. Nobody can be asked about them.": np.mean(
            kind_
        ),
        "This is the error of single trees. The trees that have not seen a row vote.": np.mean(
            single
        ),
        "This is the share of right answers.": 1 - right,
        "This is the number of wrong rows. Which share is it?": float(np.sum(truth)),
    }
    with (
        unchanged(bags, answers, y),
        no_warnings("Is a mean of nothing taken for a row in every bag?"),
    ):
        found = exercise.out_of_bag_error(answers, bags, y)
    close(
        found,
        right,
        f"{t} trees, {n} rows, and {len(truth)} of them are out of some bag.",
        suspects={said: float(answer) for said, answer in wrong.items()},
    )


def drawn(exercise, n, count, seed):
    """Return the learner's bags, judged to be whole numbers of the right shape."""
    bags = exercise.draw_bags(n, count, np.random.default_rng(seed))
    shape(bags, (count, n), f"{count} bags of {n} row numbers each.")
    expect(isinstance(bags, np.ndarray), "The bags are one array.")
    expect(bags.dtype.kind in "iu", "Row numbers are whole numbers.")
    return bags


def slow_vote(answers):
    """Return the most frequent label of each column, the smallest of equals, as a list."""
    counts = [Counter(column.tolist()) for column in answers.T]
    return [max(sorted(c), key=c.get) for c in counts]


def show(exercise):
    """Let more and more trees vote, and look into the bags."""
    X, y, *_ = data.moons(150, noise=0.35, seed=5)
    new = data.moons(500, noise=0.35, seed=2)
    bags = exercise.draw_bags(150, 25, np.random.default_rng(0))
    trees = [exercise.grow(X[bag], y[bag]) for bag in bags]
    apart = np.array([exercise.predict(tree, new.X) for tree in trees])
    known = np.array([exercise.predict(tree, X) for tree in trees])
    counts = list(range(3, 26, 2))
    outside = [exercise.out_of_bag_error(known[:k], bags[:k], y) for k in counts]
    voted = [float((exercise.vote(apart[:k]) != new.y).mean()) for k in counts]
    alone = float((apart != new.y).mean())
    times = np.array([np.bincount(bag, minlength=150)[:30] for bag in bags[:8]])
    return (
        Lines(
            [Series(counts, outside, "out of bag"), Series(counts, voted, "500 new rows")],
            title="Noisy moons: how many trees vote?",
            x_label="trees",
            y_label="share of errors",
            levels={"one tree": alone},
            note="Out of bag needs no new rows. With few trees it judges by very few votes.",
        ),
        HeatMap(
            times,
            [f"bag {k}" for k in range(8)],
            title="How often each of the first 30 rows is in a bag",
            x_label="row",
            numbers=True,
            note=f"0 is out of bag: {float((times == 0).mean()):.2f} of what you see.",
        ),
    )

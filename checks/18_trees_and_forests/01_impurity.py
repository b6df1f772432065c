"""Checks for impurity: by hand, by counting pairs, by coding, and the gain of questions."""

import math
from collections import Counter

import numpy as np

from mlx_exercises.checking import close, expect, no_warnings, unchanged
from mlx_exercises.figures import Lines, Series, Table

BASKETS = (
    np.array(["edible"] * 5 + ["poisonous"] * 5),
    np.array([3, 0, 0, 3, 0, 3, 0, 0]),
    np.array([2, 0, 1, 0, 4, 4]),
    np.array(list("aabbbbbbcc")),
)


def test_gini(exercise):
    """Gini's number is the chance that two, drawn with putting back, are of different kinds."""
    for labels in BASKETS:
        pairs = float(np.mean(labels[:, None] != labels))
        with unchanged(labels):
            found = exercise.gini(labels)
        close(
            found,
            pairs,
            "Compare each label with each, itself too: this share of the pairs differs.",
            suspects={
                "This is the sum of the squared shares: the chance that two are equal.": 1 - pairs,
                "This is the entropy. Gini has squares instead of logarithms.": bits(labels),
                "These are counts squared, not shares: a share is a count divided by n.": 1
                - sum(k**2 for k in Counter(labels.tolist()).values()),
                "This is the share outside of the largest class. What about the others?": 1
                - max(Counter(labels.tolist()).values()) / len(labels),
            },
        )


def test_entropy(exercise):
    """Entropy is in bits: two equal kinds need one question, eight need three."""
    for labels in (*BASKETS, np.arange(8) * 3, np.array([1, 0, 2, 3])):
        truth = bits(labels)
        with (
            unchanged(labels),
            no_warnings("A logarithm of 0? A class that does not occur has none."),
        ):
            found = exercise.entropy(labels)
        close(
            found,
            truth,
            f"The shares are {shares_in_words(labels)}.",
            suspects={
                "This is in nats. For bits, the logarithm has the base 2.": truth * math.log(2),
                "Logarithms of shares are negative, and entropy is not.": -truth,
                "This is a mean over the classes. The shares are the weights already.": truth
                / len(set(labels.tolist())),
            },
        )


def test_pure(exercise):
    """A group of one kind is not mixed at all: 0, by both measures, one label or many."""
    for labels in (np.array(["edible"] * 6), np.array([4, 4, 4]), np.array([7])):
        with no_warnings("A logarithm of 0? A class that does not occur has none."):
            for measure in (exercise.gini, exercise.entropy):
                close(measure(labels), 0.0, "All these labels are equal.")


def test_names_do_not_matter(exercise):
    """Other names and another order leave both numbers alone, and copying all rows does too."""
    rng = np.random.default_rng(0)
    for n, c in ((7, 2), (12, 3), (30, 5)):
        labels = rng.integers(0, c, n)
        names = np.array(["morel", "amanita", "bolete", "ink cap", "puffball"])[labels]
        chance = float(np.mean(labels[:, None] != labels))
        message = "Only names, order or the number of copies have changed."
        for other in (rng.permutation(labels), labels * 10 - 7, names, np.tile(labels, 3)):
            close(exercise.gini(other), chance, message)
            close(exercise.entropy(other), bits(labels), message)


def test_gain(exercise):
    """A question gains what its two groups are less impure than before, each by its size."""
    mushrooms = np.array(list("ppppp" + "eeeee"))
    dots = np.array([True] * 4 + [False] * 6)
    wood = np.array([True] * 3 + [False] * 2 + [True] * 2 + [False] * 3)
    judge_gain(exercise, mushrooms, dots, "The mushrooms above, asked for white dots.")
    judge_gain(exercise, mushrooms, wood, "The mushrooms above, asked for the wood.")
    rng = np.random.default_rng(1)
    for n, c in ((9, 3), (25, 4), (14, 2)):
        labels = rng.integers(0, c, n)
        labels[:3] = 0, 0, 1
        yes = rng.random(n) < 0.3
        yes[:3] = True, False, True
        judge_gain(exercise, labels, yes, f"{n} labels, and {yes.sum()} times yes.")


def test_gain_of_nothing(exercise):
    """A question that everybody answers alike gains nothing, and nobody falls over it."""
    labels = np.array([0, 1, 1, 2, 0])
    for answer in (True, False):
        with no_warnings("One of the two groups is empty here. What is its share of the impurity?"):
            found = exercise.gain(labels, np.full(5, answer))
        close(found, 0.0, f"All five answers are {answer}: one group has everybody.")
        sizes = []

        def measure(group, sizes=sizes):
            sizes.append(len(group))
            return slow_gini(group) if len(group) else 0.0

        exercise.gain(labels, np.full(5, answer), measure)
        expect(
            0 not in sizes,
            "The impurity was asked about a group without labels. Who is in it, if all answer "
            "alike?",
        )


def judge_gain(exercise, labels, yes, message):
    for name, measure in (("gini", slow_gini), ("entropy", bits)):
        before, one, two = measure(labels), measure(labels[yes]), measure(labels[~yes])
        share = float(yes.mean())
        after = share * one + (1 - share) * two
        wrong = {
            "Both groups count alike here. A group counts by its size.": before - (one + two) / 2,
            "The impurities are added up. A group counts by its share.": before - one - two,
            "The sign is turned round: it is before, less after.": after - before,
            "This is the impurity after the question. How much did it take away?": after,
            "Only the group of yes is taken away. Those of no are still there.": before
            - share * one,
            "This is Gini's gain, and another measure was handed in.": slow_gini(labels)
            - share * slow_gini(labels[yes])
            - (1 - share) * slow_gini(labels[~yes]),
        }
        if one and two:  # beside a pure group, several mistakes look alike
            wrong |= {
                "The weights are exchanged: each group has the share of the other.": before
                - (1 - share) * one
                - share * two,
                "Both groups have the weight of the yes. The other group has a share too.": before
                - share * (one + two),
            }
        with unchanged(labels, yes):
            found = exercise.gain(labels, yes, measure)
        close(
            found,
            before - after,
            message + f" Impurity is {name}.",
            suspects=wrong,
            call=f"gain({len(labels)} labels, yes {int(yes.sum())} times, {name})",
        )


def slow_gini(labels):
    """Return the share of ordered pairs, with putting back, whose labels differ."""
    return float(np.mean(labels[:, None] != labels))


def bits(labels):
    """Return the entropy in bits by way of counts: log2(n) less the mean of log2(count)."""
    counts = Counter(labels.tolist())
    return math.log2(len(labels)) - sum(k * math.log2(k) for k in counts.values()) / len(labels)


def shares_in_words(labels):
    counts = sorted(Counter(labels.tolist()).values(), reverse=True)
    return ", ".join(f"{k}/{len(labels)}" for k in counts)


def show(exercise):
    """Draw both curves, and rank a few questions about irises."""
    from mlx_exercises import data

    grid = np.arange(0, 41)
    groups = [np.array([1] * k + [0] * (40 - k)) for k in grid]
    half = [exercise.entropy(group) / 2 for group in groups]
    X, y, *_ = data.iris()
    rows = []
    for name, column, border in (
        ("petal length", 2, 2.45),
        ("petal length", 2, 4.85),
        ("sepal length", 0, 5.45),
        ("sepal width", 1, 3.35),
    ):
        yes = X[:, column] <= border
        rows.append(
            [
                f"{name} ≤ {border} cm?",
                exercise.gain(y, yes, exercise.gini),
                exercise.gain(y, yes, exercise.entropy),
            ]
        )
    return (
        Lines(
            [
                Series(grid / 40, [exercise.gini(group) for group in groups], "Gini"),
                Series(grid / 40, half, "entropy / 2"),
            ],
            title="How mixed is a group of two kinds?",
            x_label="share of one kind",
            y_label="impurity",
            note="Both are 0 for a pure group, and highest at half and half.",
        ),
        Table(
            rows,
            columns=["question to 150 irises", "gain (Gini)", "gain (bits)"],
            digits=3,
            title="Which question is worth asking?",
            marked=[0],
            note="Three kinds, 50 each: Gini 0.667, entropy 1.585 bits before any question.",
        ),
    )

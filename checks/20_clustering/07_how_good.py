"""Checks for two scores of a grouping: slow loops over rows and over pairs are the judge."""

import itertools
from statistics import fmean

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, instance_of, no_warnings, unchanged
from mlx_exercises.figures import Lines, Table


def test_silhouette_on_the_line(exercise):
    """With group A at 0 and 2 and group B at 10, the silhouettes are 0.8, 0.75 and 0."""
    X, labels = np.array([[0.0], [2.0], [10.0]]), np.array([0, 0, 1])
    with (
        no_warnings("Something was divided by 0. Who is alone in his group?"),
        unchanged(X, labels),
    ):
        found = exercise.silhouette(X, labels)
    close(
        found,
        np.array([0.8, 0.75, 0.0]),
        "The row at 0 has a = 2 and b = 10, the row at 2 has a = 2 and b = 8. 10 is alone.",
        suspects={
            "The row itself was counted as one of the others: a = 1 instead of 2.": [0.9, 0.875, 0],
            "The row itself was counted, and a row alone got 1.": [0.9, 0.875, 1.0],
            "A row that is alone in its group has 0 by agreement, and not 1.": [0.8, 0.75, 1.0],
            "The sign is turned round: b - a is above the line.": [-0.8, -0.75, 0.0],
            "These are the differences b - a, not divided by the larger one.": [8.0, 6.0, 0.0],
            "This is one mean. Each row has its own.": (0.8 + 0.75) / 3,
            "A row's own group was among the others: b is then the nearer, its own.": (
                [-0.5, -0.5, 0.0]
            ),
            "These are divided by a + b. The larger of the two belongs there.": [2 / 3, 0.6, 0.0],
        },
    )


def test_silhouette(exercise):
    """For each row, its own group's other rows are compared with the nearest other group."""
    rng = np.random.default_rng(0)
    for n, d, names in ((12, 2, (0, 1, 2)), (9, 1, (4, 7)), (20, 3, (0, 1, 2, 3, 9))):
        X = rng.normal(size=(n, d))
        labels = rng.permutation(np.array(names)[np.arange(n) % len(names)])
        if n == 20:
            labels[labels == 9] = 0
            labels[0] = 9  # somebody alone
        X += labels[:, None] * 0.7
        truth, wrong = slow_silhouette(X, labels), {}
        if len(names) > 2:
            wrong = {
                "The farthest of the other groups was taken. b is about the nearest one.": (
                    slow_silhouette(X, labels, max)
                ),
                "All other rows were taken for one group. b is about the nearest group.": (
                    slow_silhouette(X, labels, None)
                ),
                "Distances were squared, or without their root.": (
                    slow_silhouette(X, labels, power=2)
                ),
            }
        said = f"{n} rows of {d} numbers with the labels {sorted(set(labels.tolist()))}."
        with no_warnings(f"{said} Something was divided by 0."), unchanged(X, labels):
            found = exercise.silhouette(X, labels)
        close(
            found,
            truth,
            said,
            suspects=wrong,
        )


def test_same_and_renamed(exercise):
    """A grouping agrees with itself by 1, whatever its groups are called."""
    y = np.array([0, 0, 1, 1, 1, 2, 2, 0])
    for other, message in (
        (y, "Twice the same grouping."),
        (np.array([5, 5, 3, 3, 3, 0, 0, 5]), "The same groups, with other names."),
        (np.array([-1, -1, 7, 7, 7, 2, 2, -1]), "The same groups, one of them called -1."),
    ):
        with unchanged(y, other):
            found = exercise.adjusted_rand(other, y)
        wrong = {
            "This is a share of equal labels. Names do not matter.": float((other == y).mean())
        }
        close(found, 1.0, message, suspects=wrong)
    for groups, message in (
        (np.zeros(5, dtype=int), "All rows together, in both."),
        (np.arange(6), "Each row alone, in both."),
    ):
        with no_warnings("0 was divided by 0."):
            found = exercise.adjusted_rand(groups, groups)
        close(found, 1.0, message)


def test_pairs(exercise):
    """It counts the pairs that share a group in both, less those that chance would give."""
    mine, truth = np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
    # Pairs: 6 in the one, 3 in the other, 2 in both, 15 in all. Chance 1.2.
    close(
        exercise.adjusted_rand(mine, truth),
        (2 - 1.2) / (4.5 - 1.2),
        "Of 15 pairs, 6 share a group in one grouping, 3 in the other, and 2 in both.",
        suspects={
            "This is without the correction for chance.": 2 / 4.5,
            "This is the plain Rand index: pairs on which both agree, of all.": 10 / 15,
            "Chance was taken off above the line only.": 0.8 / 4.5,
            "one + other is not halved.": 0.8 / 7.8,
            "Chance is one · other, divided by all pairs, and there are 15 of 6 rows.": (
                (2 - 18 / 6) / (4.5 - 18 / 6)
            ),
            "Chance has 30 below: that counts each pair twice.": (2 - 0.6) / (4.5 - 0.6),
            "Chance has 36 below. A row makes no pair with itself.": (2 - 0.5) / (4.5 - 0.5),
        },
    )

    def law(one, other):
        close(
            exercise.adjusted_rand(one, other),
            slow_rand(one, other),
            "The names of groups need not be 0, 1, 2: here are some below 0, and gaps.",
        )

    def draw(rng):
        n = int(rng.integers(4, 12))
        return rng.integers(0, int(rng.integers(2, 5)), n), rng.integers(-1, 3, n) * 3

    always(law, draw, runs=30)


def test_chance_is_zero(exercise):
    """Random labels get 0 on average, however many groups there are."""
    rng = np.random.default_rng(1)
    for c in (2, 5, 15):
        values = []
        for _ in range(60):
            found = exercise.adjusted_rand(rng.integers(0, c, 60), rng.permutation(60) % 3)
            instance_of(found, (float, np.floating, int), "The index is a number.")
            values.append(float(found))
        mean = fmean(values)
        # The standard deviation of such a mean is below 0.004.
        expect(
            abs(mean) < 0.02,
            f"Random labels in {c} groups have an index of {mean:.3f} on average, and not 0.",
        )


def slow_silhouette(X, labels, pick=min, power=1):
    """Return the silhouettes, row by row; pick=None takes all other groups for one."""
    scores = []
    for i, own in enumerate(labels):
        away = {}
        for j, other in enumerate(labels):
            if i != j:
                name = other if pick or other == own else "others"
                away.setdefault(name, []).append(float(np.linalg.norm(X[i] - X[j])) ** power)
        if own not in away:
            scores.append(0.0)
            continue
        a = fmean(away.pop(own))
        b = (pick or min)(fmean(values) for values in away.values())
        scores.append((b - a) / max(a, b))
    return np.array(scores)


def slow_rand(one, other):
    """Return the adjusted Rand index, pair by pair."""
    pairs = list(itertools.combinations(range(len(one)), 2))
    first = [one[i] == one[j] for i, j in pairs]
    second = [other[i] == other[j] for i, j in pairs]
    both = sum(a and b for a, b in zip(first, second, strict=True))
    chance = sum(first) * sum(second) / len(pairs)
    span = (sum(first) + sum(second)) / 2 - chance
    return 1.0 if span == 0 else (both - chance) / span


def grouped(X, k):
    """Return the labels of the best of three k-means runs from random rows."""
    best = None
    for seed in range(3):
        centres = X[np.random.default_rng(seed).permutation(len(X))[:k]]
        for _ in range(30):
            away = ((X[:, None] - centres) ** 2).sum(axis=2)
            labels = away.argmin(axis=1)
            centres = np.array(
                [
                    X[labels == c].mean(axis=0) if (labels == c).any() else centres[c]
                    for c in range(k)
                ]
            )
        if best is None or away.min(axis=1).sum() < best[0]:
            best = (away.min(axis=1).sum(), labels)
    return best[1]


def purity(labels, y):
    """Return the share of rows that belong to the majority of their group."""
    return sum(np.bincount(y[labels == c]).max() for c in np.unique(labels)) / len(y)


def show(exercise):
    """Score k-means with 2 to 6 groups of irises by both judges, and by purity."""
    X, y, *_ = data.iris()
    ks = range(2, 7)
    groups = [grouped(X, k) for k in ks]
    inner = [float(exercise.silhouette(X, labels).mean()) for labels in groups]
    outer = [exercise.adjusted_rand(labels, y) for labels in groups]
    pure = [purity(labels, y) for labels in groups]
    alone, dice = np.arange(len(y)), np.random.default_rng(0).permutation(150) % 3
    return (
        Lines(
            {"silhouette": inner, "adjusted Rand": outer, "purity": pure},
            x=list(ks),
            title="Irises in 2 to 6 groups, by k-means",
            x_label="groups",
            y_label="score",
            note=f"Silhouette prefers {list(ks)[int(np.argmax(inner))]} groups "
            f"({inner[0]:.3f}; three have {inner[1]:.3f}), and nobody told it the species.",
        ),
        Table(
            [
                ["k-means, three groups", pure[1], outer[1]],
                ["each flower alone", 1.0, exercise.adjusted_rand(alone, y)],
                ["three groups by dice", purity(dice, y), exercise.adjusted_rand(dice, y)],
            ],
            columns=["grouping", "purity", "adjusted Rand"],
            title="Why purity alone is no judge",
            digits=2,
        ),
    )

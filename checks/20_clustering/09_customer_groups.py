"""Checks for the merchant's page: each part by a reference, the groups by islands and wines."""

import itertools
from contextlib import contextmanager
from statistics import fmean

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    close,
    equal,
    expect,
    instance_of,
    no_warnings,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import HeatMap, Panels, Scatter, Table, Text

FLOOR = 0.7  # k-means with restarts has 0.897 on the scaled wines, and 0.37 on raw numbers
NAMES = ["alcohol", "acid", "colour"]


def test_scaled(exercise):
    """Each column has mean 0 and spread 1, and one that never changes is 0 throughout."""
    X = np.array([[1.0, 5.0, 300.0], [3.0, 5.0, -100.0], [2.0, 5.0, 900.0], [6.0, 5.0, 500.0]])
    spread = np.array([X[:, 0].std(), 1, X[:, 2].std()])
    with no_warnings("0 was divided by 0: which column never changes?"), unchanged(X):
        found = exercise.scaled(X)
    truth = (X - X.mean(axis=0)) / spread
    close(
        found,
        truth,
        "Four rows. The middle column is 5 throughout.",
        suspects={
            "The means are still in it.": X / spread,
            "Only the means were taken off.": X - X.mean(axis=0),
            "The spreads have n - 1 below. Here it is n: the spread of the rows there are.": (
                truth * np.sqrt(3 / 4)
            ),
            "These go from 0 to 1. Mean 0 and spread 1 are asked for.": np.stack(
                [(X[:, 0] - 1) / 5, np.zeros(4), (X[:, 2] + 100) / 1000], axis=1
            ),
            "One mean and one spread for all columns. Each has its own.": (X - X.mean()) / X.std(),
            "These are divided by variances, the squares of the spreads.": (
                (X - X.mean(axis=0)) / spread**2
            ),
        },
    )


def test_group(exercise):
    """Islands are found, whatever their number and wherever they are, and by the given dice."""
    rng = np.random.default_rng(0)
    corners = np.array([(0.0, 0, 0), (12, 0, -5), (0, -12, 0), (12, -12, 5)])
    for k, d in ((2, 3), (3, 2), (4, 3), (1, 2)):
        truth = rng.permutation(np.repeat(np.arange(k), 7 + np.arange(k)))
        X = corners[truth, :d] + rng.normal(size=(len(truth), d))
        right = 0
        for seed in range(4):
            labels = labels_of(exercise, X, k, seed)
            right += index(labels, truth) > 0.99
        expect(
            right >= 3,
            f"There are {k} islands far apart, and in {4 - right} of 4 tries with other dice they "
            "were not the groups. Does a single unlucky start decide?",
        )
    Z, _ = wines()
    first = labels_of(exercise, Z, 3, 5)
    close(
        labels_of(exercise, Z, 3, 5),
        first,
        "The same dice gave other groups of the same wines. Is all chance from `rng`?",
        call="group(the wines, 3, rng), twice with the same seed",
    )


def test_choose_k(exercise):
    """The number of groups is the one with the highest silhouette, out of those allowed."""
    rng = np.random.default_rng(1)
    for k, ks in ((3, [2, 3, 4, 5]), (4, [5, 4, 3, 2]), (2, [6, 2, 4])):
        places = np.array([(0.0, 0.0), (15, 0), (0, 15), (15, 15)])[:k]
        X = places[np.arange(12 * k) % k] + rng.normal(size=(12 * k, 2))
        with unchanged(X, ks), islands_found(exercise):
            found = exercise.choose_k(X, ks, np.random.default_rng(0))
        instance_of(found, (int, np.integer), "A number of groups is a whole number.")
        close(
            found,
            k,
            f"There are {k} islands, and {ks} are allowed.",
            suspects={
                "This is the largest of them. Inertia always falls with more groups.": max(ks),
                "This is the smallest of them.": min(ks),
                "This is the place in the list. Which number of groups stands there?": (
                    ks.index(k)
                ),
            },
            call=f"choose_k({k} islands, {ks}, rng)",
        )


def test_stability(exercise):
    """Four fifths of the rows are grouped anew each round, and compared with their old labels."""
    n, rounds = 23, 6
    X = np.arange(n, dtype=float)[:, None] * np.array([1.0, 2.0])
    labels = np.random.default_rng(2).integers(0, 3, n)
    dice, sat, given = np.random.default_rng(3), [], []

    def method(rows):
        instance_of(rows, np.ndarray, "The method is given the rows as an array.")
        expect(rows.shape == (len(rows), 2), "The method is given rows of X, all their columns.")
        numbers = [round(float(value)) for value in rows[:, 0]]
        sat.append(numbers)
        answer = labels[[number % n for number in numbers]].copy()
        answer[: len(answer) // 2] = dice.integers(0, 3, len(answer) // 2)
        given.append(answer)
        return answer

    with unchanged(X, labels):
        found = exercise.stability(X, labels, method, rounds, np.random.default_rng(4))
    call = "stability(23 rows, labels, method, 6, rng)"
    close(len(sat), rounds, "The method is asked once in each round.", call=call)
    for numbers in sat:
        close(
            len(numbers),
            18,
            "0.8 of 23 rows are 18.4, so 18 are kept.",
            suspects={"All rows were kept. Which ones are left out?": 23, "Only 5 were kept.": 5},
            call="rows that are kept in a round",
        )
        twice = sorted({number for number in numbers if numbers.count(number) > 1})
        equal(twice, [], "These rows came twice. A copy is always with its twin.", call=call)
    expect(
        len({frozenset(numbers) for numbers in sat}) > 1,
        "The same rows were kept in every round. Which ones is for chance to say.",
    )
    values = [index(a, labels[numbers]) for a, numbers in zip(given, sat, strict=True)]
    wrong = {
        "The old labels belong to other rows than the new ones.": fmean(
            index(a, labels[:18]) for a in given
        ),
        "This is the last round alone. The mean of all is asked for.": values[-1],
        "This is the best round. The mean of all is asked for.": max(values),
        "This is the sum of all rounds.": sum(values),
        "This is a share of equal labels. What groups are called does not matter.": fmean(
            float((a == labels[numbers]).mean()) for a, numbers in zip(given, sat, strict=True)
        ),
    }
    truth = fmean(values)
    close(
        found,
        truth,
        "The mean of adjusted_rand over the rounds, each on the rows that were kept.",
        suspects=wrong,
        call=call,
    )


def test_profile(exercise):
    """Each group has its size, and the column in which its mean is farthest from the average."""
    rng = np.random.default_rng(5)
    Z = np.array([[0.1, -2.0, 0.5], [0.3, -1.0, 0.5], [-1.4, 0.2, 1.0], [1.6, 0.4, 1.0]])
    cases = [(Z, np.array([1, 1, 0, 0]))]
    for n, c in ((20, 3), (11, 1), (30, 5)):
        cases.append((rng.normal(size=(n, 3)), rng.permutation(np.arange(n) % c)))
    for X, labels in cases:
        means = [
            [fmean(X[labels == k, j].tolist()) for j in range(3)] for k in range(labels.max() + 1)
        ]
        most = [max(range(3), key=lambda j: abs(row[j])) for row in means]
        with unchanged(X, labels, NAMES):
            found = exercise.profile(X, labels, list(NAMES))
        found = parts(found, len(means), "A list of triples is returned.")
        for k, line in enumerate(found):
            parts(line, 3, "A line is a size, a name and a deviation.")
            close(line[0], int((labels == k).sum()), "How many rows?", call=f"size of group {k}")
            said = " Low is as unusual as high." if means[k][most[k]] < 0 else ""
            instance_of(line[1], str, "The name of a column is text.")
            equal(
                str(line[1]),
                NAMES[most[k]],
                f"Its means are {', '.join(f'{value:.2f}' for value in means[k])}.{said}",
                call=f"the name for group {k}",
            )
            close(
                line[2],
                means[k][most[k]],
                "The mean of that column in the group.",
                suspects={
                    "The sign is gone: is it above the average or below?": abs(means[k][most[k]])
                },
                call=f"the deviation of group {k}",
            )


def test_wines(exercise):
    """Three groups of the wines are nearly the three growers, whom nobody had named."""
    Z, y = wines()
    ks = [2, 3, 4, 5]
    marks = {k: exercise.silhouette(Z, labels_of(exercise, Z, k, 0)) for k in ks}
    k = exercise.choose_k(Z, list(ks), np.random.default_rng(0))
    instance_of(k, (int, np.integer), "A number of groups is a whole number.")
    # Another draw of the dice may give slightly other groups, and so another winner of a near tie.
    expect(int(k) in ks, f"Two to five groups are allowed, and {k} were chosen.")
    expect(
        marks[int(k)] > max(marks.values()) - 0.02,
        f"Your groups have these silhouettes: "
        f"{', '.join(f'{each} groups {mark:.2f}' for each, mark in marks.items())}. "
        f"And {k} groups were chosen.",
    )
    found = index(labels_of(exercise, Z, 3, 1), y)
    expect(
        found > FLOOR,
        f"Compared with the growers, three groups have an index of {found:.2f}. k-means with "
        "several starts has 0.90, complete link 0.58, single link -0.01.",
    )


@contextmanager
def islands_found(exercise):
    """Put a `group` that finds islands in the place of the learner's, so that k alone is judged."""
    own = exercise.group
    exercise.group = islands
    try:
        yield
    finally:
        exercise.group = own


def islands(X, k, rng):
    """Return labels (n,): k rows as far from each other as can be, and who is nearest to which."""
    rows = [0]
    while len(rows) < k:
        rows.append(int(((X[:, None] - X[rows]) ** 2).sum(axis=2).min(axis=1).argmax()))
    return ((X[:, None] - X[rows]) ** 2).sum(axis=2).argmin(axis=1)


def wines():
    """Return the scaled wines and their growers."""
    X, y, *_ = data.wine()
    return (X - X.mean(axis=0)) / X.std(axis=0), y


def labels_of(exercise, X, k, seed):
    """Return the learner's labels, judged to be 0 to k - 1, each in use."""
    with unchanged(X):
        labels = exercise.group(X, k, np.random.default_rng(seed))
    shape(labels, (len(X),), "One label for each row.")
    instance_of(labels, np.ndarray, "The labels are an array.")
    expect(labels.dtype.kind in "iu", "Labels are whole numbers.")
    equal(
        sorted(set(labels.tolist())),
        list(range(k)),
        f"{k} groups were asked for, with the labels 0 to {k - 1}.",
        call=f"labels that group(X, {k}, rng) uses",
    )
    return labels


def index(one, other):
    """Return the adjusted Rand index, pair by pair."""
    pairs = list(itertools.combinations(range(len(one)), 2))
    first, second = np.array(pairs).T
    a, b = np.asarray(one)[first] == np.asarray(one)[second], other[first] == other[second]
    chance = a.sum() * b.sum() / len(pairs)
    span = (a.sum() + b.sum()) / 2 - chance
    return 1.0 if span == 0 else float(((a & b).sum() - chance) / span)


def show(exercise):
    """Write the merchant's page, then open the envelope with the growers."""
    wine = data.wine()
    Z, rng = exercise.scaled(wine.X), np.random.default_rng(0)
    rows = []
    for k in (2, 3, 4, 5):
        labels = exercise.group(Z, k, rng)
        steady = exercise.stability(Z, labels, lambda X, k=k: exercise.group(X, k, rng), 2, rng)
        rows.append([k, exercise.silhouette(Z, labels), steady])
    k = exercise.choose_k(Z, [2, 3, 4, 5], rng)
    labels = exercise.group(Z, k, rng)
    words = [
        f"{size} wines: {name.replace('_', ' ')} {deviation:+.2f} spreads"
        for size, name, deviation in exercise.profile(Z, labels, list(wine.features))
    ]
    counts = np.zeros((k, 3), dtype=int)
    np.add.at(counts, (labels, wine.y), 1)
    flavanoids, colour = wine.features.index("flavanoids"), wine.features.index("color_intensity")
    return (
        Table(
            rows,
            columns=["groups", "silhouette", "stability"],
            title="How many groups?",
            digits=2,
            marked=[row for row in range(4) if rows[row][0] == k],
        ),
        Text("\n".join(words), title="What they are"),
        Panels(
            [
                Scatter(
                    {f"group {c}": wine.X[labels == c][:, [flavanoids, colour]] for c in range(k)},
                    title="two of 13 measurements",
                    x_label="flavanoids",
                    y_label="colour intensity",
                ),
                HeatMap(
                    counts,
                    [str(c) for c in range(k)],
                    ["1", "2", "3"],
                    numbers=True,
                    title="grower",
                    note=f"Adjusted Rand index {exercise.adjusted_rand(labels, wine.y):.2f}.",
                ),
            ],
            title="The groups, and the envelope with the growers",
        ),
    )

"""Checks for k-means++: the chances exactly, what chance decides by counting many draws."""

import itertools

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    always,
    close,
    counted,
    expect,
    instance_of,
    no_warnings,
    parts,
    shape,
    unchanged,
)
from mlx_exercises.figures import Image, Panels, Table

LINE = np.array([[0.0], [1.0], [3.0]])


def test_chances_on_the_line(exercise):
    """With a centre at 0, the row at 1 has the chance 0.1 and the row at 3 has 0.9."""
    centre = np.array([[0.0]])
    with unchanged(LINE, centre):
        found = exercise.chances(LINE, centre)
    close(
        found,
        np.array([0.0, 0.1, 0.9]),
        "The squared distances are 0, 1 and 9.",
        suspects={
            "These are in proportion to the distance, and not to its square.": [0, 0.25, 0.75],
            "These are squared distances. Chances sum to 1.": [0.0, 1.0, 9.0],
            "All rows have the same chance. Far ones should get more.": [1 / 3] * 3,
            "The farthest row gets it all. The others should have a chance, too.": [0.0, 0.0, 1.0],
            "These were divided by the largest. Chances sum to 1.": [0, 1 / 9, 1],
        },
    )


def test_nearest_centre_counts(exercise):
    """What counts is the centre nearest to a row, and a row that is a centre has no chance."""

    def law(X, chosen):
        centres = X[chosen]
        squares = [[((x - c) ** 2).sum() for c in centres] for x in X]
        nearest = np.array([min(row) for row in squares])
        far = np.array([max(row) for row in squares])
        total = np.array(squares).sum(axis=1)
        wrong = {
            "Each row's farthest centre was taken. Its nearest one counts.": far / far.sum(),
            "The distances to all centres were added. The nearest one alone counts.": (
                total / total.sum()
            ),
            "Only the first centre was looked at.": (
                np.array(squares)[:, 0] / np.array(squares)[:, 0].sum()
            ),
        }
        close(
            exercise.chances(X, centres),
            nearest / nearest.sum(),
            f"{len(X)} rows of {X.shape[1]} numbers and {len(centres)} centres.",
            suspects=wrong,
        )

    def draw(rng):
        n, k, d = int(rng.integers(4, 9)), int(rng.integers(1, 4)), int(rng.integers(1, 4))
        return rng.normal(size=(n, d)) * 3, rng.permutation(n)[:k]

    always(law, draw, runs=30)


def test_all_alike(exercise):
    """Where every row is a centre already, all rows have the same chance, and none is nan."""
    X = np.array([[2.0, 2.0], [2.0, 2.0], [5.0, 1.0], [2.0, 2.0]])
    with no_warnings("All squared distances are 0 here, and 0 was divided by 0."):
        found = exercise.chances(X, X[[0, 2]])
    close(found, np.full(4, 0.25), "Four rows, two different ones, and both are centres.")
    same = np.full((5, 2), 3.0)
    with no_warnings("All rows are alike here, and 0 was divided by 0."):
        start = exercise.choose_start(same, 3, np.random.default_rng(0))
    close(start, np.full((3, 2), 3.0), "Five rows that are all (3, 3), and three centres.")


def test_first_centre(exercise):
    """The first centre is any row, each with the same chance, and it is `rng` that decides."""
    n, rounds = 6, 300
    X = np.array([[float(2**place)] for place in range(n)])
    times = [0] * n
    for seed in range(rounds):
        start = exercise.choose_start(X, 1, np.random.default_rng(seed))
        shape(start, (1, 1), "One centre of one number.")
        close(start, X[[place_of(start, X)]], "A centre is one of the rows.")
        times[place_of(start, X)] += 1
    # 50 times each, with a standard deviation of 6.5.
    for place, often in enumerate(times):
        expect(
            18 < often < 90,
            f"Row {place} was the first centre {often} times in {rounds} draws. 50 are usual.",
        )
    same_dice(exercise)


def test_next_centres(exercise):
    """Further centres are drawn with the chances as they are by then."""
    # Rows at 0, 1 and 3: which pair is chosen? Either may come first.
    rounds = 300
    pairs = dict.fromkeys(itertools.combinations(range(3), 2), 0)
    for seed in range(rounds):
        start = exercise.choose_start(LINE, 2, np.random.default_rng(seed))
        shape(start, (2, 1), "Two centres of one number.")
        places = sorted({place_of(row, LINE) for row in start[:, None]})
        expect(len(places) == 2, "The same row was chosen twice, and its chance is 0 by then.")
        pairs[tuple(places)] += 1
    # First 0: 0.1 and 0.9. First 1: D² is 1, 0, 4. First 3: D² is 9, 4, 0.
    truth = {(0, 1): (0.1 + 0.2) / 3, (0, 2): (0.9 + 9 / 13) / 3, (1, 2): (0.8 + 4 / 13) / 3}
    # 30 times are usual: that 1 has no chance at all beside 3 is no accident.
    expect(
        pairs[0, 1],
        f"The rows at 0 and 1 were not chosen together once in {rounds} draws, and 30 times are "
        "usual. Is it always the farthest row that is taken?",
    )
    for pair, chance in truth.items():
        often = pairs[pair] / rounds
        # The standard deviation is at most 0.029. Drawn without chances, each pair has 0.33.
        expect(
            abs(often - chance) < 0.12 if pair != (0, 1) else often < 0.17,
            (
                f"Of rows at 0, 1 and 3 the two at {LINE[pair[0], 0]:g} and {LINE[pair[1], 0]:g} "
                f"should be chosen in {chance:.2f} of all draws, and yours are too "
                f"{'often' if often > chance else 'rarely'} these. With which chances?"
            ),
        )
    rng = np.random.default_rng(1)
    islands = np.repeat(np.arange(5) * 1000.0, 6)[:, None] + rng.normal(size=(30, 1))
    for seed in range(12):
        start = exercise.choose_start(islands, 5, np.random.default_rng(seed))
        shape(start, (5, 1), "Five centres of one number.")
        places = sorted(round(float(value) / 1000) for value in start[:, 0])
        expect(
            places == [0, 1, 2, 3, 4],
            f"Of five islands far apart these got the five centres: {places}. Are the chances "
            "renewed after each centre?",
        )


def test_best_of(exercise):
    """Of several runs the one with the smallest inertia is returned, with its own labels."""
    rng = np.random.default_rng(2)
    # Sixteen islands: a third of the single runs find all of them.
    places = np.array([(x, y) for x in range(4) for y in range(4)]) * 8.0
    X = np.repeat(places, 5, axis=0) + rng.normal(size=(80, 2))
    _, _, best = exercise.kmeans(X, places)
    several = [run(exercise, X, 16, 10, seed) for seed in range(10)]
    for wanted in (1, 4):
        with counted(exercise, "kmeans", subject=exercise) as walks:
            run(exercise, X, 16, wanted, 0)
        expect(
            walks.count in (0, wanted),
            f"{wanted} runs were asked for, and kmeans was called {walks.count} times.",
        )
    for labels, centres, value in several:
        own = float(((X - centres[labels]) ** 2).sum())
        close(value, own, "The inertia is not the one of these labels and these centres.")
        _, again, _ = exercise.kmeans(X, centres)
        close(centres, again, "The centres would still move: is the run at its end?")
    mean = float(np.mean([value for *_, value in several]))
    # Single runs are at 2.2 times the best on average; of ten, nearly always one is the best.
    expect(
        mean < best * 1.4,
        "Of 10 runs the best should be returned, and better ones can be had on average. Is the "
        "run with the smallest inertia kept, and does each run begin anew?",
    )


def same_dice(exercise):
    """Judge that the start follows the generator that is handed in."""
    X, *_ = data.iris()
    one = exercise.choose_start(X, 4, np.random.default_rng(3))
    close(
        exercise.choose_start(X, 4, np.random.default_rng(3)),
        one,
        "Two generators with the same seed chose different centres. Is all chance from `rng`?",
        call="choose_start(irises, 4, rng), twice with the same seed",
    )
    others = [exercise.choose_start(X, 4, np.random.default_rng(seed)) for seed in (4, 5, 6)]
    expect(
        not all(np.array_equal(one, other) for other in others),
        "Four generators with different seeds chose the same centres.",
    )


def place_of(row, X):
    """Return which row of X a centre of one number is nearest to."""
    return int(np.abs(X[:, 0] - float(np.asarray(row).ravel()[0])).argmin())


def run(exercise, X, k, runs, seed):
    """Return the learner's best of some runs, judged in type and shape."""
    with unchanged(X):
        found = exercise.best_of(X, k, runs, np.random.default_rng(seed))
    labels, centres, value = parts(found, 3, "Labels, centres and inertia are returned.")
    shape(labels, (len(X),), "One label for each row.")
    instance_of(labels, np.ndarray)
    expect(labels.dtype.kind in "iu", "Labels are whole numbers.")
    expect(((labels >= 0) & (labels < k)).all(), f"Labels go from 0 to {k - 1}.")
    shape(centres, (k, X.shape[1]), "One centre for each group.")
    instance_of(centres, np.ndarray)
    instance_of(value, (float, int, np.floating), "The inertia is a number.")
    expect(np.isfinite(value), "The inertia should be a finite number.")
    return labels, centres, value


def purity(labels, truth):
    """Return the share of rows that belong to the commonest digit of their group."""
    return sum(np.bincount(truth[labels == k]).max() for k in np.unique(labels)) / len(truth)


def show(exercise):
    """Group the digits: the best of five, against single runs from random rows."""
    X, y, *_ = data.digits()
    rng = np.random.default_rng(0)
    labels, centres, value = exercise.best_of(X, 10, 5, rng)
    rows = [["digits", "best of five, k-means++", f"{value:,.0f}", purity(labels, y)]]
    for number in (1,):
        drawn, _, other = exercise.kmeans(X, X[rng.permutation(len(X))[:10]])
        rows.append(["digits", f"ten random rows, run {number}", f"{other:,.0f}", purity(drawn, y)])
    truth = np.repeat(np.arange(25), 8)
    places = np.stack([truth % 5, truth // 5], axis=1) * 10.0
    islands = places + rng.normal(size=(200, 2))
    for name, start in (
        ("one run, k-means++", lambda: exercise.choose_start(islands, 25, rng)),
        ("one run, random rows", lambda: islands[rng.permutation(200)[:25]]),
    ):
        runs = [exercise.kmeans(islands, start()) for _ in range(10)]
        value = np.mean([each[2] for each in runs])
        pure = np.mean([purity(each[0], truth) for each in runs])
        rows.append(["25 islands", f"{name}, mean of 10", f"{value:,.0f}", pure])
    return (
        Panels(
            [
                Image(
                    16 - centre.reshape(8, 8),
                    low=0,
                    high=16,
                    title=f"{np.bincount(y[labels == k]).argmax()}?",
                )
                for k, centre in enumerate(centres)
            ],
            title="Your ten centres, and the digit that most of their rows show",
        ),
        Table(
            rows,
            columns=["rows", "how", "inertia", "purity"],
            title="Where it begins, where it ends",
            digits=3,
            marked=[0],
            note="Purity: the share of rows whose group has mostly rows of their own kind. Digits "
            "run into each other, and many starts will do. Islands show what a start can spoil.",
        ),
    )

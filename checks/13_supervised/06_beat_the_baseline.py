"""Checks for the contest: the rivals and the referee exactly, the learner's method by results."""

import contextlib
import sys

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, equal, expect, instance_of, parts, shape, unchanged
from mlx_exercises.figures import Bars, Table

SEEDS = range(20)
# Over 20 times 20 splits, the solution was better than the neighbours by 0.0125 or more.


def test_majority(exercise):
    """The first rival gives everybody the most frequent training label."""
    for labels, m, most in (([2, 0, 2, 1, 2, 0], 4, 2), ([0, 1, 1], 1, 1), ([3], 3, 3)):
        y = np.array(labels)
        X_train, X_test = np.ones((len(y), 2)), np.zeros((m, 2))
        with unchanged(X_train, y, X_test):
            found = exercise.majority(X_train, y, X_test)
        close(
            found,
            np.full(m, most),
            f"The training labels are {labels}, and {m} rows are asked.",
            suspects={
                "This is one label. Each test row gets an answer.": most,
                "This is how often it occurs. Which label is it?": (
                    np.full(m, np.bincount(y).max() + (9 if np.bincount(y).max() == most else 0))
                ),
                "There is an answer for each training row. Only the test rows ask.": (
                    np.full(len(y), most) if len(y) != m else np.full(m + 1, most)
                ),
            },
        )


def test_rival_neighbours(exercise):
    """The second rival is the vote of five neighbours, scaled by the training rows."""
    rng = np.random.default_rng(0)
    for n, m, d in ((30, 40, 3), (9, 1, 2), (17, 25, 1)):
        stretch = 10.0 ** rng.permutation(d)
        X_train, X_test = rng.normal(size=(n, d)) * stretch, rng.normal(size=(m, d)) * 2 * stretch
        y = rng.integers(0, 3, n)
        expected = slow_neighbours(X_train, y, X_test)
        own = (X_test - X_test.mean(axis=0)) / (X_test.std(axis=0) + (m == 1))
        Z = (X_train - X_train.mean(axis=0)) / X_train.std(axis=0)
        wrong = {
            "These are the neighbours in raw numbers.": slow_neighbours(
                X_train, y, X_test, scaling=False
            ),
            "The test rows got a ruler of their own.": slow_neighbours(Z, y, own, scaling=False),
            "This is the nearest one's label alone.": slow_neighbours(X_train, y, X_test, k=1),
            "Six of them voted here.": slow_neighbours(X_train, y, X_test, k=6),
            "A draw was given to the smallest label. Whose first neighbour is nearer?": (
                slow_neighbours(X_train, y, X_test, smallest=True)
            ),
        }
        with unchanged(X_train, y, X_test):
            found = exercise.neighbours(X_train, y, X_test)
        close(
            found,
            expected,
            f"{n} training rows of {d} numbers, {m} are asked.",
            suspects=wrong,
            call=f"neighbours(X_train, y_train, X_test), {n} and {m} rows",
        )


def test_compare(exercise):
    """All methods sit the same exams, learn from the training rows and are judged on the test."""
    rng = np.random.default_rng(1)
    n = 61
    X, y = rng.normal(size=(n, 2)), rng.integers(0, 3, n)
    X[:, 0] = np.arange(n)  # a row's number, so that what a method is given can be told
    sat = {"even": [], "odd": []}

    def sitting(name, offset):
        def method(X_train, y_train, X_test):
            sat[name].append((numbers(X_train), numbers(X_test), y_train))
            return (np.arange(len(X_test)) + offset) % 3

        return method

    seeds = [5, 0, 11]
    methods = {"even": sitting("even", 0), "odd": sitting("odd", 1)}
    with unchanged(X, y):
        found = exercise.compare(methods, X, y, seeds)
    instance_of(found, dict, "It returns one row of scores for each method, in a dictionary.")
    equal(sorted(str(name) for name in found), ["even", "odd"], "The methods keep their names.")
    exams = [data.split(n, seed=seed) for seed in seeds]
    wanted = [(train.tolist(), test.tolist()) for train, test in exams]
    for name, exam in sat.items():
        close(
            len(exam), 3, "Three seeds are three exams for every method.", call=f"exams of {name}"
        )
        for place, (got, expected) in enumerate(zip(exam, wanted, strict=True)):
            equal(
                (sorted(got[0]), sorted(got[1])),
                (sorted(expected[0]), sorted(expected[1])),
                "The rows to learn from and the rows to answer are those of data.split.",
                suspects={
                    "The training and the test rows changed places.": (
                        sorted(expected[1]),
                        sorted(expected[0]),
                    ),
                    "The method was shown the test rows while it learned.": (
                        list(range(n)),
                        sorted(expected[1]),
                    ),
                    "The method was asked about the rows that it had learned from.": (
                        sorted(expected[0]),
                        sorted(expected[0]),
                    ),
                },
                call=f"rows that {name} was given for seed {seeds[place]}",
            )
            close(
                got[2],
                y[got[0]],
                "Each training row comes with its own label.",
                call=f"labels that {name} was given for seed {seeds[place]}",
            )
    for name, offset in (("even", 0), ("odd", 1)):
        shares, counts = [], []
        for _, asked, _ in sat[name]:
            right = ((np.arange(len(asked)) + offset) % 3 == y[asked]).sum()
            counts.append(int(right))
            shares.append(float(right / len(asked)))
        shape(found[name], (3,), "One score for each seed.")
        close(
            found[name],
            np.array(shares),
            "A score is the share of test rows that are named rightly.",
            suspects={
                "These are numbers of right answers. Which share of the test rows is that?": counts,
                "This is one mean. Each seed has its own score.": float(np.mean(shares)),
            },
            call=f"compare(methods, X, y, {seeds})[{name!r}]",
        )


def test_ranking(exercise):
    """The method with the highest mean comes first, with its mean and its worst score."""
    scores = {
        "coin": np.array([0.5, 0.25]),
        "sure": np.array([0.9, 0.85]),
        "all": np.array([1.0, 0.0, 0.8]),
    }
    truth = [("sure", 0.875, 0.85), ("all", 0.6, 0.0), ("coin", 0.375, 0.25)]
    with unchanged(scores):
        rows = exercise.ranking(scores)
    rows = parts(rows, 3, "A list of triples belongs here.")
    for row in rows:
        parts(row, 3, "A row is a name, a mean and a worst score.")
    names = [row[0] for row in rows]
    equal(
        names,
        [name for name, *_ in truth],
        "Their means are 0.375 (coin), 0.875 (sure) and 0.6 (all).",
        suspects={
            "The lowest mean comes first.": ["coin", "all", "sure"],
            "They stand as they came.": ["coin", "sure", "all"],
            "They stand by the alphabet.": ["all", "coin", "sure"],
            "They stand by their best score. A single exam may be luck.": ["all", "sure", "coin"],
        },
        call="the names in ranking(scores)",
    )
    for row, (name, mean, worst) in zip(rows, truth, strict=True):
        close(row[1], mean, "The second is the mean.", call=f"the mean of {name}")
        close(
            row[2],
            worst,
            "The third is the lowest of the scores.",
            suspects={"This is the best score. How bad can it get?": float(scores[name].max())},
            call=f"the worst score of {name}",
        )


def test_answers_one_by_one(exercise):
    """Your method gives every row a label, and the same one alone as in company."""
    rng = np.random.default_rng(2)
    for c, d in ((2, 3), (4, 5)):
        centres = rng.permutation(np.eye(8)[:c, :d] * 12)
        y = rng.permutation(np.arange(60) % c)
        X = centres[y] + rng.normal(size=(60, d))
        train, test = data.split(60, seed=c)
        with unchanged(X, y):
            together = answered(exercise, X[train], y[train], X[test])
        alone = [int(answered(exercise, X[train], y[train], X[[row]])[0]) for row in test[:6]]
        close(
            np.array(alone),
            together[:6],
            "Six rows were asked one by one, and got other answers than all together. "
            "Does a row's answer depend on who else is asked?",
            call="mine(X_train, y_train, one row), six times",
        )
        right = float(np.mean(together == y[test]))
        expect(
            right > 0.8,
            f"Here are {c} classes far apart, and {right:.2f} of the rows were named rightly. "
            "Does it work for more or fewer classes than three?",
        )


def test_beats_the_neighbours(exercise):
    """Over twenty splits of the wines your method is right more often than the neighbours."""
    X, y, *_ = data.wine()
    yours, theirs = [], []
    for seed in SEEDS:
        train, test = data.split(len(y), seed=seed)
        found = answered(exercise, X[train], y[train], X[test])
        yours.append(float(np.mean(found == y[test])))
        rival = fast_neighbours(X[train], y[train], X[test])
        theirs.append(float(np.mean(rival == y[test])))
    mean, floor = float(np.mean(yours)), float(np.mean(theirs))
    expect(
        mean > floor + 1e-9,
        f"Yours is right about {mean:.3f} of 880 unseen wines, the neighbours about {floor:.3f}. "
        "What do they not know that you know?",
    )


@contextlib.contextmanager
def closed(exercise):
    """Keep scikit-learn out of reach of the learner's method."""
    mine = [
        name
        for name, value in vars(exercise).items()
        if (str(getattr(value, "__module__", "")) + "." + str(getattr(value, "__name__", "")))
        .lstrip("None.")
        .startswith("sklearn")
    ]
    expect(not mine, lambda: f"`{mine[0]}` comes from scikit-learn. This method is to be your own.")
    loaded = {name: module for name, module in sys.modules.items() if name.startswith("sklearn")}
    sys.modules.update(dict.fromkeys({*loaded, "sklearn"}))
    try:
        yield
    except ImportError as error:
        expect(
            "sklearn" not in str(error), "scikit-learn was called. This method is to be your own."
        )
        raise
    finally:
        sys.modules.pop("sklearn")
        sys.modules.update(loaded)


def answered(exercise, X_train, y_train, X_test):
    """Return what the learner's method says, judged to be one whole number a row."""
    with closed(exercise):
        found = exercise.mine(X_train, y_train, X_test)
    shape(found, (len(X_test),), "One label for each test row.")
    instance_of(found, np.ndarray, "The labels come back as an array.")
    expect(found.dtype.kind in "iuf", "The labels should be numbers.")
    expect(np.isin(found, y_train).all(), "There are labels that no training row has.")
    return found.astype(int)


def numbers(X):
    """Return the row numbers that stand in the first column."""
    instance_of(X, np.ndarray, "A method is given arrays of rows.")
    return [int(value) for value in X[:, 0]]


def slow_neighbours(X, y, new, *, scaling=True, smallest=False, k=5):
    """Return the vote of k neighbours, row by row."""
    if scaling:
        new, X = (new - X.mean(axis=0)) / X.std(axis=0), (X - X.mean(axis=0)) / X.std(axis=0)
    votes = []
    for row in new:
        labels = y[np.argsort([np.linalg.norm(row - each) for each in X])[:k]].tolist()
        labels = sorted(labels) if smallest else labels
        votes.append(max(labels, key=labels.count))
    return np.array(votes)


def fast_neighbours(X, y, new):
    """Return the vote of five neighbours, for many rows."""
    mean, spread = X.mean(axis=0), X.std(axis=0)
    known, asked = (X - mean) / spread, (new - mean) / spread
    order = ((asked[:, None] - known) ** 2).sum(axis=2).argsort(axis=1)[:, :5]
    return np.array([max(row, key=row.count) for row in y[order].tolist()])


def show(exercise):
    """Show the learner's own table, and how the exams of the two best went."""
    X, y, *_ = data.wine()
    methods = {
        "majority": exercise.majority,
        "five neighbours": exercise.neighbours,
        "yours": exercise.mine,
    }
    scores = exercise.compare(methods, X, y, SEEDS)
    rows = exercise.ranking(scores)
    gap = scores["yours"] - scores["five neighbours"]
    wrong = {name: round(float((1 - each).sum()) * 44) for name, each in scores.items()}
    return (
        Table(
            [[name, mean, worst, wrong[name]] for name, mean, worst in rows],
            columns=["method", "mean", "worst split", "wrong of 880"],
            title="Twenty exams of 44 wines",
            digits=3,
            marked=[[name for name, *_ in rows].index("yours")],
            note="The same wine sits in several exams, so these are not 880 different wines.",
        ),
        Bars(
            {
                "yours better": int((gap > 1e-9).sum()),
                "equal": int((abs(gap) < 1e-9).sum()),
                "neighbours better": int((gap < -1e-9).sum()),
            },
            title="Exam by exam, yours against the neighbours",
            y_label="exams",
        ),
    )

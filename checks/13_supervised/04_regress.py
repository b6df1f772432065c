"""Checks for neighbours that name a number: slow loops with Python's own means are the judge."""

from statistics import fmean

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, unchanged
from mlx_exercises.figures import Lines, Table

POINTS = np.array([90.0, 150.0, 210.0])


def test_every_k(exercise):
    """The column of k holds the mean of the k nearest, for every k from one to all."""
    order = np.array([[1, 0, 2], [2, 1, 0]])
    truth = np.array([[150.0, 120.0, 150.0], [210.0, 180.0, 150.0]])
    with unchanged(POINTS, order):
        found = exercise.predictions(POINTS, order)
    lined = POINTS[order]
    close(
        found,
        truth,
        "The nearest of the first row is training row 1 with 150, the next row 0 with 90.",
        suspects={
            "These are the neighbours' numbers themselves. Which mean belongs to k = 2?": lined,
            "These are the sums so far. A mean is a sum divided by how many.": lined.cumsum(axis=1),
            "Every column was divided by all. In the column of k are k numbers.": (
                lined.cumsum(axis=1) / 3
            ),
            "Both rows got the same neighbours, those in the order of the file.": (
                np.tile(POINTS.cumsum() / [1, 2, 3], (2, 1))
            ),
            "It was added from one patient to the next. Which axis are the neighbours on?": (
                lined.cumsum(axis=0) / [1, 2, 3]
            ),
            "The farthest came first here.": lined[:, ::-1].cumsum(axis=1) / [1, 2, 3],
        },
    )
    rng = np.random.default_rng(0)
    for m, n in ((4, 7), (1, 5), (3, 1), (6, 6)):
        y = rng.normal(size=n) * 40
        order = np.array([rng.permutation(n) for _ in range(m)])
        means = [[fmean(y[line[:k]].tolist()) for k in range(1, n + 1)] for line in order]
        message = f"{m} new rows, {n} training rows."
        close(exercise.predictions(y, order), np.array(means), message)


def test_whole_numbers(exercise):
    """Whole numbers have means that are none: 1 and 2 make 1.5."""
    found = exercise.predictions(np.array([1, 2]), np.array([[0, 1], [1, 0]]))
    close(found, np.array([[1.0, 1.5], [2.0, 1.5]]), "The points were 1 and 2.")


def test_errors(exercise):
    """Misses of 30 and 10 points are 20 points of error, whichever side they are on."""
    predicted = np.array([[180.0, 150.0, 100.0], [90.0, 100.0, 150.0]])
    actual = np.array([150.0, 100.0])
    miss = predicted - actual[:, None]
    with unchanged(predicted, actual):
        found = exercise.errors(predicted, actual)
    close(
        found,
        np.array([20.0, 0.0, 50.0]),
        "The first column misses by 30 and by 10, the second by nothing, the third by 50 twice.",
        suspects={
            "Misses to both sides made up for each other. 50 too few and 50 too many is no 0.": (
                miss.mean(axis=0)
            ),
            "The sign was dropped only after the mean.": np.abs(miss.mean(axis=0)),
            "These are squares, in squared points. What unit does `absolute` have?": (
                (miss**2).mean(axis=0)
            ),
            "These are roots of mean squares. The absolute error was asked for.": (
                np.sqrt((miss**2).mean(axis=0))
            ),
            "These are sums. With more patients they grow, and a mean does not.": (
                np.abs(miss).sum(axis=0)
            ),
            "This is one error for each patient. One for each k was asked for.": (
                np.abs(miss).mean(axis=1)
            ),
            "This is one error of all together. There is one for each k.": np.abs(miss).mean(),
            "These are the misses one by one. Which axis goes away?": np.abs(miss),
        },
    )
    square = np.array([[3.0, 8.0], [5.0, 1.0]])
    close(
        exercise.errors(square, np.array([2.0, 7.0])),
        np.array([1.5, 6.0]),
        "Patient 0 had 2 points, patient 1 had 7.",
        suspects={
            "The true numbers went along the columns. Each belongs to a row, to a patient.": (
                np.abs(square - [2.0, 7.0]).mean(axis=0)
            )
        },
    )
    rng = np.random.default_rng(1)
    for m, n in ((5, 3), (1, 4), (7, 1)):
        predicted, actual = rng.normal(size=(m, n)) * 9, rng.normal(size=m)
        means = [
            fmean(abs(p - a) for p, a in zip(column, actual, strict=True))
            for column in predicted.T.tolist()
        ]
        message = f"{m} patients, {n} columns."
        close(exercise.errors(predicted, actual), np.array(means), message)


def test_best_k(exercise):
    """It is the validation rows that choose k, and k counts neighbours, from one on."""
    rng = np.random.default_rng(2)
    for n, m, noise in ((12, 9, 0.0), (40, 25, 1.0), (40, 25, 9.0), (15, 30, 3.0)):
        X_train, X_valid = rng.normal(size=(n, 2)), rng.normal(size=(m, 2))
        y_train = X_train[:, 0] * 2 + noise * rng.normal(size=n)
        y_valid = X_valid[:, 0] * 2 + noise * rng.normal(size=m)
        found = slow_errors(X_train, y_train, X_valid, y_valid)
        on_train = slow_errors(X_train, y_train, X_train, y_train)
        on_itself = slow_errors(X_valid, y_valid, X_valid, y_valid)
        best = int(np.argmin(found)) + 1
        wrong = {
            "This is the column's number. How many neighbours belong to column 0?": best - 1,
            "This is the k with the largest error.": int(np.argmax(found)) + 1,
            "This is the smallest error. Which k has it?": min(found),
            "The training rows chose k, and each of them is its own nearest neighbour.": (
                int(np.argmin(on_train)) + 1
            ),
            "The neighbours were looked for among the validation rows themselves.": (
                int(np.argmin(on_itself)) + 1
            ),
        }
        with unchanged(X_train, y_train, X_valid, y_valid):
            k = exercise.best_k(X_train, y_train, X_valid, y_valid)
        close(
            k,
            best,
            f"{n} training rows and {m} validation rows: which k misses them least?",
            suspects=wrong,
            call=f"best_k({n} training rows, {m} validation rows)",
        )
        instance_of(k, (int, np.integer), "A number of neighbours is a whole number.")


def test_diabetes(exercise):
    """The chosen k beats both one neighbour and the mean of everybody, on patients unseen."""
    X, y, *_ = data.diabetes()
    wins = np.zeros(3)
    for seed in range(3):
        rest, test = data.split(len(y), seed=seed)
        train, valid = rest[: len(rest) // 2], rest[len(rest) // 2 :]
        k = exercise.best_k(X[train], y[train], X[valid], y[valid])
        instance_of(k, (int, np.integer), "A number of neighbours is a whole number.")
        expect(1 <= k <= len(train), f"k = {k}, but there are {len(train)} neighbours to ask.")
        order = exercise.nearest_first(X[rest], X[test])
        predicted = exercise.predictions(y[rest], order)
        instance_of(predicted, np.ndarray)
        found = exercise.errors(predicted, y[test])
        close(
            found,
            np.array(slow_errors(X[rest], y[rest], X[test], y[test])),
            "The error of every k on the test patients.",
            call="errors(predictions(...), y[test])",
        )
        wins += found[[k - 1, 0, -1]] / 3
    # Over 100 times three splits the chosen k is better by 7 points or more, 12 on average.
    expect(
        wins[0] < min(wins[1], wins[2]),
        (
            f"Over three splits the chosen k misses by {wins[0]:.1f} points, "
            f"one neighbour by {wins[1]:.1f}, everybody's mean by {wins[2]:.1f}."
        ),
    )


def slow_errors(X_train, y_train, X_new, y_new):
    """Return the mean absolute error of every k, one new row after the other."""
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    Z = (X_train - mean) / spread
    misses = []
    for row, actual in zip((X_new - mean) / spread, y_new, strict=True):
        lined = y_train[np.argsort(((Z - row) ** 2).sum(axis=1))]
        misses.append([abs(total / k - actual) for k, total in enumerate(lined.cumsum(), start=1)])
    return [fmean(column) for column in zip(*misses, strict=True)]


def show(exercise):
    """Draw error against k for validation and test, and read three points of the curve."""
    X, y, *_ = data.diabetes()
    rest, test = data.split(len(y))
    train, valid = rest[: len(rest) // 2], rest[len(rest) // 2 :]

    def curve(learn, judge):
        order = exercise.nearest_first(X[learn], X[judge])
        return exercise.errors(exercise.predictions(y[learn], order), y[judge])

    chosen = exercise.best_k(X[train], y[train], X[valid], y[valid])
    choosing, final = curve(train, valid), curve(rest, test)
    ks = np.arange(1, len(train) + 1)
    return (
        Lines(
            {"validation": choosing, "test": final[: len(train)]},
            x=ks,
            x_scale="log",
            title="Too few, too many",
            x_label="neighbours asked (k)",
            y_label="mean absolute error (points)",
            marks={"chosen": chosen},
            note="The left end copies one patient, the right end knows nobody.",
        ),
        Table(
            [
                ["one neighbour", 1, final[0]],
                ["chosen by validation", chosen, final[chosen - 1]],
                ["everybody: the baseline", len(rest), final[-1]],
            ],
            columns=["who is asked", "k", "points of error on the test"],
            digits=3,
            marked=[1],
        ),
    )

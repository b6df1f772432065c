"""Checks for softmax regression: known shares, far-out scores, measured slopes, digits."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, gradient, no_warnings, unchanged
from mlx_exercises.figures import Image, Panels, Table

FLOOR = 0.87  # of new digits after 60 steps; the reference gets 0.927, in 40 splits 0.909 and more
OVER_COLUMNS = "The columns add up to 1. The classes of one picture stand in a row."

LOUD = "Powers of e overflowed, or all of a row became 0. What may be taken off a row's scores?"


def shares(Z):
    """Return the softmax of each row, number by number."""
    rows = []
    for row in Z:
        powers = [math.exp(z - max(row)) for z in row]
        rows.append([each / sum(powers) for each in powers])
    return np.array(rows)


def ones_first(X):
    return np.column_stack([np.ones(len(X)), X])


def shares_of(powers):
    """Return each row's powers over their own sum."""
    return powers / powers.sum(axis=1, keepdims=True)


def surprise(X, y, W):
    P = shares(ones_first(X) @ W)
    return -sum(math.log(row[k]) for row, k in zip(P, y, strict=True)) / len(y)


def test_softmax(exercise):
    """Scores of 0, log 2 and log 5 become 1/8, 2/8 and 5/8, in each row for itself."""
    Z = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 1.0, 1.0], [2.0, 4.0, 4.0]]))
    right = np.array([[1, 2, 5], [4.8, 1.6, 1.6], [1.6, 3.2, 3.2]]) / 8
    powers = np.exp(Z)
    with unchanged(Z):
        close(
            exercise.softmax(Z),
            right,
            "The powers are 1 2 5 | 3 1 1 | 2 4 4.",
            suspects={
                OVER_COLUMNS: powers / powers.sum(axis=0),
                "Each row lost its own maximum, but then the columns were made to add up to 1.": (
                    (powers / powers.max(axis=1, keepdims=True))
                    / (powers / powers.max(axis=1, keepdims=True)).sum(axis=0)
                ),
                "One sum was used for all the rows. Each row is a picture of its own.": (
                    powers / powers.sum()
                ),
                "The sums lined up with the columns. What shape have they?": (
                    powers / powers.sum(axis=1)
                ),
                "The largest of each row was taken off a column. What does keepdims do?": shares_of(
                    np.exp(Z - Z.max(axis=1))
                ),
                "These are the powers. What do they add up to in a row?": powers,
                "These are logarithms of the probabilities.": np.log(right),
            },
        )
    rng = np.random.default_rng(0)
    for n, c in ((2, 5), (4, 2), (3, 3), (1, 4)):
        Z = rng.normal(size=(n, c)) * 2
        close(exercise.softmax(Z), shares(Z), f"{n} rows, {c} classes.")


def test_only_differences(exercise):
    """Adding 1,000 to a row of scores changes nothing, and causes no warning."""
    Z = np.array([[0.0, 1.0, 3.0], [-2.0, 0.5, 0.0]])
    for more in (np.array([[1000.0], [-1000.0]]), np.array([[-1000.0], [1000.0]])):
        with no_warnings(LOUD):
            found = exercise.softmax(Z + more)
        close(found, shares(Z), "To one row 1,000 was added, from the other it was taken.")
    with no_warnings(LOUD):
        found = exercise.softmax(np.array([[1000.0, 0.0, -1000.0]]))
    close(found, np.array([[1.0, 0.0, 0.0]]), "One score is far above the others.")


def test_two_classes(exercise):
    """With two classes it is the sigmoid of the difference of the scores."""

    def law(Z):
        found = exercise.softmax(Z)
        sigmoid = 0.5 * (1 + np.tanh((Z[:, 1] - Z[:, 0]) / 2))
        close(found, np.column_stack([1 - sigmoid, sigmoid]), "Two classes.")

    always(law, lambda rng: (rng.normal(size=(int(rng.integers(1, 6)), 2)) * 3,), runs=20)


def test_loss(exercise):
    """Knowing nothing of c classes costs log c, and certain and wrong by 800 costs 800."""
    rng = np.random.default_rng(1)
    for n, d, c in ((5, 2, 3), (4, 3, 10)):
        X, y = rng.normal(size=(n, d)), rng.integers(0, c, size=n)
        with unchanged(X, y):
            close(
                exercise.loss(X, y, np.zeros((d + 1, c))),
                math.log(c),
                f"{c} classes with the same score.",
                suspects={
                    "This is the sum. The loss is the mean over the rows.": n * math.log(c),
                    "The minus is missing: a surprise is above 0.": -math.log(c),
                },
            )
    for n, d, c in ((6, 2, 4), (3, 5, 2)):
        X, W = rng.normal(size=(n, d)), rng.normal(size=(d + 1, c))
        y = np.arange(n) % c
        close(
            exercise.loss(X, y, W),
            surprise(X, y, W),
            f"{n} rows, {c} classes.",
            suspects={
                "Each label was taken for the class after it. Labels start at 0.": surprise(
                    X, (y + 1) % c, W
                ),
                "Every row was taken to be of class 0.": surprise(X, 0 * y, W),
                "Each row was charged for the labels of all rows. It has one of its own.": float(
                    np.mean([surprise(X, np.full(n, k), W) for k in y])
                ),
                "The intercepts are missing from the scores.": surprise(
                    X, y, np.vstack([0 * W[:1], W[1:]])
                ),
            },
        )
    X, W = np.array([[1.0], [1.0]]), np.array([[0.0, 0.0, 0.0], [800.0, 0.0, -800.0]])
    with no_warnings(
        "A probability was rounded to 0 or a power overflowed. The scores have what it takes."
    ):
        found = exercise.loss(X, np.array([0, 1]), W)
    close(found, 400.0, "The scores are 800, 0, -800. Class 0 costs 0 here, class 1 costs 800.")


def test_gradient(exercise):
    """Each slope is the one that is measured, and the classes' slopes add up to 0."""
    rng = np.random.default_rng(2)
    for n, d, c in ((6, 2, 3), (4, 3, 2), (3, 1, 5), (5, 4, 4)):
        X, W = rng.normal(size=(n, d)), rng.normal(size=(d + 1, c))
        y = rng.permutation(np.arange(n) % c)
        A = ones_first(X)
        P, Y = shares(A @ W), np.eye(c)[y]
        truth = A.T @ (P - Y) / n
        with unchanged(X, y, W):
            found = exercise.gradient(X, y, W)
        gradient(
            lambda V, X=X, y=y: surprise(X, y, V),
            W,
            found,
            suspects={
                "This is the gradient of the sum. The loss is a mean.": truth * n,
                "The sign is turned round: it is p - y, not y - p.": -truth,
                "The labels had no part in this: it is p alone, carried back.": A.T @ P / n,
                "Each label was taken for the class after it. Labels start at 0.": (
                    A.T @ (P - np.eye(c)[(y + 1) % c]) / n
                ),
                "Divided by the number of classes. The mean is over the rows.": truth * n / c,
            },
        )
        close(np.sum(found, axis=1), np.zeros(d + 1), "What one class gains, others lose.")


def test_new_digits(exercise):
    """After 60 steps, more than 87 of 100 new digits are recognised."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    W = exercise.fit(X[train] / 16, y[train], 10, 1.0, 60)
    Z = W[0] + X[test] / 16 @ W[1:]
    share = float(np.mean(Z.argmax(axis=1) == y[test]))
    expect(share > FLOOR, f"{share:.3f} of the new digits were recognised.")


def show(exercise):
    """Look at the weights of each digit, and at what is mixed up."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    W = exercise.fit(X[train] / 16, y[train], 10, 1.0, 300)
    P = np.asarray(exercise.softmax(exercise.scores(X[test] / 16, W)))
    said, sure = P.argmax(axis=1), P.max(axis=1)
    right = said == y[test]
    top = float(np.max(np.abs(W[1:])))
    wrong = np.flatnonzero(~right)
    worst = wrong[np.argsort(-sure[wrong])][:4]
    rows = [[int(y[test][i]), int(said[i]), f"{sure[i]:.2f}"] for i in worst]
    return (
        Panels(
            [Image(-W[1:, k].reshape(8, 8), low=-top, high=top, title=f"{k}") for k in range(10)],
            title=f"What speaks for each digit: {right.mean():.3f} of {len(test)} new ones right",
            note="Dark spots: ink there speaks for the digit. Light ones: it speaks against.",
        ),
        Table(
            rows,
            columns=["it was", "called", "with"],
            title=f"{len(wrong)} are wrong, these four with the most confidence",
        ),
    )

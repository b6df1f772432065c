"""Checks for the map and the way back: a case on paper, slow dots, and the laws of projections."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, unchanged
from mlx_exercises.figures import Image, Panels, Scatter, Series

MEAN, WAY = np.array([1.0, 2.0]), np.array([[0.6, 0.8]])


def frame(rng, k, d):
    """Return k directions of length 1 in d dimensions, at right angles to each other."""
    return np.linalg.qr(rng.normal(size=(d, d)))[0][:, :k].T


def slowly_projected(X, mean, ways):
    """Return all coordinates, one dot product after the other."""
    return np.array(
        [
            [math.fsum((x - m) * w for x, m, w in zip(row, mean, way, strict=True)) for way in ways]
            for row in X
        ]
    ).reshape(len(X), len(ways))


def slowly_restored(Z, mean, ways):
    """Return where coordinates lead, one step after the other."""
    rows = []
    for each in Z:
        place = mean.copy()
        for length, way in zip(each, ways, strict=True):
            place = place + length * way
        rows.append(place)
    return np.array(rows).reshape(len(Z), len(mean))


def test_project(exercise):
    """A row's coordinate is its offset from the mean, measured along the direction."""
    square = np.array([[0.6, 0.8], [-0.8, 0.6]])
    rows = np.array([[5.0, 4.0], [1.0, 2.0], [-2.0, -2.0]])
    for X, mean, ways, told in (
        (rows, MEAN, WAY, "(5, 4) is (4, 2) away from the mean: 4 · 0.6 + 2 · 0.8 = 4."),
        (rows[:1], MEAN, WAY, "A single row: (5, 4), which is (4, 2) away from the mean."),
        (rows, MEAN, square, "Two directions in two dimensions."),
        (rows.astype(int), MEAN, WAY, "The same rows in whole numbers."),
    ):
        truth = slowly_projected(X, mean, ways)
        wrong = {
            "The mean was not taken off: these are not offsets.": X @ ways.T,
            "The rows' own mean was taken off. Which mean was given?": (
                (X - X.mean(axis=0)) @ ways.T
            ),
            "One row for each direction. There should be one for each row of X.": truth.T,
        }
        if len(ways) == 2:
            wrong["The directions are the rows of ways, and not its columns."] = (X - mean) @ ways
        with unchanged(X, mean, ways):
            close(exercise.project(X, mean, ways), truth, told, suspects=wrong)


def test_restore(exercise):
    """The way back begins at the mean: 4 along (0.6, 0.8) from (1, 2) is (3.4, 5.2)."""
    square = np.array([[0.6, 0.8], [-0.8, 0.6]])
    Z = np.array([[1.5, -2.0], [0.0, 0.0], [3.0, 0.5]])
    for coordinates, mean, ways, told in (
        (np.array([[4.0], [0.0], [-5.0]]), MEAN, WAY, "4, 0 and -5 along (0.6, 0.8) from (1, 2)."),
        (Z, MEAN, square, "Two directions in two dimensions."),
    ):
        truth = slowly_restored(coordinates, mean, ways)
        wrong = {
            "The mean was not added: these are offsets.": coordinates @ ways,
            "The mean was taken off once more.": coordinates @ ways - mean,
        }
        if len(ways) == 2:
            wrong["The directions are the rows of ways, and not its columns."] = (
                mean + coordinates @ ways.T
            )
        with unchanged(coordinates, mean, ways):
            close(
                exercise.restore(coordinates, mean, ways),
                truth,
                told,
                suspects=wrong,
            )


def test_there_and_back(exercise):
    """What was restored has the same coordinates, and no other point of the map is nearer."""

    def law(X, mean, ways, aside):
        Z = exercise.project(X, mean, ways)
        close(Z, slowly_projected(X, mean, ways), "Coordinates of random rows.")
        back = exercise.restore(Z, mean, ways)
        close(back, slowly_restored(Z, mean, ways), "The way back.")
        close(exercise.project(back, mean, ways), Z, "The coordinates of what was restored.")
        other = exercise.restore(Z + aside, mean, ways)
        expect(
            ((X - back) ** 2).sum() <= ((X - other) ** 2).sum() + 1e-9,
            "Another point of the map is nearer to the row than the one that was restored.",
        )
        if len(ways) == X.shape[1]:
            close(back, X, "With as many directions as dimensions, nothing is lost.")

    def draw(rng):
        n, d = int(rng.integers(1, 6)), int(rng.integers(2, 6))
        k = int(rng.integers(1, d + 1))
        X, mean = 9 * rng.normal(size=(n, d)), rng.normal(size=d)
        return X, mean, frame(rng, k, d), rng.normal(size=(n, k))

    always(law, draw, runs=25)


def test_kept(exercise):
    """Of the row (5, 4), 80 % are kept; what is kept and what is lost add up to everything."""
    one = np.array([[5.0, 4.0]])
    before = exercise.project
    exercise.project = slowly_projected
    try:
        close(
            exercise.kept(one, MEAN, WAY),
            16 / 20,
            "16 of 4² + 2² = 20 are left.",
            suspects={
                "That is 4 of 20: what is lost, or a coordinate that was not squared.": 4 / 20,
                "That is a share of lengths. It should be one of squares.": 4 / 20**0.5,
                "Those are the squares that are kept. What is their share of all?": 16.0,
                "Divided by the squares of the row itself. Offsets start at the mean.": 16 / 41,
                "Sums were squared. Each number is squared first.": 16 / 36,
                "This is a percentage. A share lies between 0 and 1.": 80.0,
            },
            call="kept([[5, 4]], [1, 2], [[0.6, 0.8]])",
        )

        def law(X, mean, ways):
            Z = slowly_projected(X, mean, ways)
            lost = ((X - slowly_restored(Z, mean, ways)) ** 2).sum() / ((X - mean) ** 2).sum()
            shares = [(z @ z) / ((x - mean) @ (x - mean)) for z, x in zip(Z, X, strict=True)]
            close(
                exercise.kept(X, mean, ways),
                1 - lost,
                "One minus the share that is lost.",
                suspects={
                    "That is the mean of each row's own share. Large offsets count more.": (
                        np.mean(shares)
                    ),
                    "The offsets are those from the rows' own mean. Which mean was given?": (
                        (Z**2).sum() / ((X - X.mean(axis=0)) ** 2).sum()
                    ),
                    "Sums were squared. Each number is squared first.": (
                        Z.sum() ** 2 / (X - mean).sum() ** 2
                    ),
                },
            )

        def draw(rng):
            n, d = int(rng.integers(2, 6)), int(rng.integers(2, 6))
            X = rng.normal(size=(n, d)) * rng.uniform(1, 9, size=(n, 1))
            return X, rng.normal(size=d), frame(rng, int(rng.integers(1, d)), d)

        always(law, draw, runs=20)
    finally:
        exercise.project = before


def test_digits(exercise):
    """For new digits, mean and directions are those of the old ones."""
    X, *_ = data.digits()
    train, test = data.split(len(X))
    mean, ways = exercise.directions(X[train], 10)
    Z = exercise.project(X[test], mean, ways)
    close(Z, (X[test] - mean) @ ways.T, "449 new images.", call="project(new digits, mean, ways)")
    offsets = X[test] - mean
    share = 1 - ((offsets - offsets @ ways.T @ ways) ** 2).sum() / (offsets**2).sum()
    close(
        exercise.kept(X[test], mean, ways),
        share,
        "Mean and directions come from other images.",
        call="kept(new digits, mean, ways)",
    )


def show(exercise):
    """Draw the map of all digits in ten colours, and one digit restored from few numbers."""
    X, y, *_ = data.digits()
    mean, ways = exercise.directions(X, 2)
    Z = exercise.project(X, mean, ways)
    shown = np.random.default_rng(0).permutation(len(X))[:150]
    images = [Image(16 - X[0].reshape(8, 8), low=0, high=16, title="64")]
    for k in (30, 10, 2):
        _, more = exercise.directions(X, k)
        back = exercise.restore(exercise.project(X[:1], mean, more), mean, more)
        images.append(Image(16 - back[0].reshape(8, 8), low=0, high=16, title=f"{k}"))
    return (
        Scatter(
            {},
            lines=[
                Series(*Z[own].T, str(k), style="points", labels=[str(k)] * len(own))
                for k in range(10)
                for own in [shown[y[shown] == k]]
            ],
            title="150 digits on a map. Nobody has told which is which",
            x_label="along the first direction",
            y_label="along the second",
            note=f"Two numbers keep {100 * exercise.kept(X, mean, ways):.0f} % of what 64 hold.",
        ),
        Panels(images, title="A zero, from 64, 30, 10 and 2 numbers"),
    )

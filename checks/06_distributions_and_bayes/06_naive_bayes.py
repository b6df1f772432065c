"""Checks for Gaussian naive Bayes.

The reference is Python's statistics module, row by row and pixel by pixel.
"""

import math
from statistics import NormalDist, fmean, pvariance, variance

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, instance_of, no_warnings, parts, shape, unchanged
from mlx_exercises.figures import HeatMap, Image, Lines, Panels

HAND = np.array([2.0]), np.array([[2.0]]), np.array([[4.0]])


def test_fit(exercise):
    """Each class has its share of the rows, and each column its own mean and variance in it."""
    X = np.array([[1.0, 4.0], [3.0, 4.0], [0.0, 7.0], [5.0, 1.0], [8.0, 0.5]])
    y = np.array([0, 0, 1, 1, 1])
    with unchanged(X, y):
        shares, means, variances = three(exercise.fit(X, y, 2, 0.25), (2,), (2, 2))
    close(
        shares,
        np.array([0.4, 0.6]),
        "Two rows of class 0 and three of class 1.",
        suspects={
            "These are the rows of each class. Divide by the number of all rows.": [2.0, 3.0],
            "Not every class has the same share.": [0.5, 0.5],
            "The rows were divided by the number of classes, not by that of all rows.": [1.0, 1.5],
            "The shares are still 0.": [0.0, 0.0],
        },
    )
    columns = [[X[y == k, j].tolist() for j in (0, 1)] for k in (0, 1)]
    close(
        means,
        np.array([[fmean(each) for each in row] for row in columns]),
        "Row k holds the means of the columns among the rows of class k.",
        suspects={
            "These are the means of all rows. Each class has its own.": [X.mean(axis=0)] * 2,
            "One mean for all columns together. There is one a column: axis=0.": [
                [3.0, 3.0],
                [X[2:].mean()] * 2,
            ],
            "The means are still 0.": np.zeros((2, 2)),
        },
    )
    spread = np.array([[pvariance(each) for each in row] for row in columns])
    close(
        variances,
        spread + 0.25,
        "The second column is 4 in both rows of class 0: variance 0, plus the extra 0.25.",
        suspects={
            "The extra is missing: a variance of 0 is left.": spread,
            "These are standard deviations, the roots of what was asked for.": (
                np.sqrt(spread) + 0.25
            ),
            "The extra came in before the root, and a root was not asked for.": (
                np.sqrt(spread + 0.25)
            ),
            "These have n - 1 below, not n.": (
                np.array([[variance(each) for each in row] for row in columns]) + 0.25
            ),
            "These are the variances of all rows. Each class has its own.": (
                [X.var(axis=0) + 0.25] * 2
            ),
            "Only the extra has arrived here.": np.full((2, 2), 0.25),
        },
    )
    rng = np.random.default_rng(0)
    for c, d, n in ((3, 4, 17), (2, 1, 5), (4, 3, 9)):
        X, y = rng.normal(size=(n, d)) * 3 + 1, rng.permutation(np.arange(n) % c)
        found = three(exercise.fit(X, y, c, 0.01), (c,), (c, d))
        for got, truth in zip(found, slowly_fitted(X, y, c, 0.01), strict=True):
            close(got, truth, f"{n} random rows of {d} numbers in {c} classes.")


def test_one_pixel(exercise):
    """A pixel of 6, with mean 2, variance 4 and a share of 0.5, scores -4.305."""
    half = np.array([0.5])
    truth = math.log(0.5) + math.log(NormalDist(2, 2).pdf(6))
    size = math.log(2 * math.pi * 4) / 2
    close(
        exercise.scores(np.array([[6.0]]), half, HAND[1], HAND[2]),
        np.array([[truth]]),
        "log 0.5 - ½ · log(2π · 4) - ½ · 16 / 4.",
        suspects={
            "The share of the class plays no part here.": [[truth - math.log(0.5)]],
            "The share came in without its logarithm.": [[truth - math.log(0.5) + 0.5]],
            "The middle part is missing: a wide curve is low everywhere.": [[truth + size]],
            "The middle part is not halved.": [[truth - size]],
            "The last part is not halved.": [[truth - 2]],
            "The distance is not squared.": [[truth + 2 - 0.5]],
            "The distance was divided by a root. The variance itself stands there.": [
                [truth + 2 - 4]
            ],
            "2π is missing below the logarithm.": [[truth + math.log(2 * math.pi) / 2]],
            "These are probabilities again. Stay in logarithms.": [[math.exp(truth)]],
            "What is far from the mean scores high here. Which sign has the last part?": [
                [truth + 4]
            ],
        },
    )


def test_scores(exercise):
    """Row i, column k is the logarithm of the share of k, times the density of all pixels."""
    rng = np.random.default_rng(1)
    for n, d, c in ((4, 3, 2), (2, 5, 3), (1, 2, 4), (5, 1, 1)):
        X, means = rng.normal(size=(n, d)), rng.normal(size=(c, d))
        variances, shares = rng.uniform(0.2, 4, (c, d)), rng.dirichlet(np.ones(c))
        with unchanged(X, shares, means, variances):
            found = exercise.scores(X, shares, means, variances)
        truth = slowly_scored(X, shares, means, variances)
        away = ((X[:, None] - means) ** 2 / variances).sum(axis=2)
        close(
            found,
            truth,
            "Every class has a score for every row.",
            suspects={
                "That is the logarithm of a sum. Each pixel's variance has one of its own.": (
                    truth
                    + np.log(2 * np.pi * variances).sum(axis=1) / 2
                    - np.log((2 * np.pi * variances).sum(axis=1)) / 2
                ),
                "The share of the class plays no part here.": truth - np.log(shares),
                "All classes have the scores of the last one.": np.repeat(truth[:, -1:], c, axis=1),
                "The squares of all rows were added up together. axis=1 keeps the rows apart.": (
                    truth - (away.sum(axis=0) - away) / 2
                ),
            },
            call=f"scores(X, shares, means, variances), {n} rows of {d} numbers, {c} classes",
        )


def test_nothing_is_lost(exercise):
    """A thousand pixels far from every mean still score finite numbers, and the nearer wins."""
    X = np.full((2, 1000), 60.0)
    X[1] = -60.0
    means = np.stack([np.zeros(1000), np.full(1000, 1.0)])
    shares, variances = np.array([0.9, 0.1]), np.full((2, 1000), 0.5)
    with no_warnings("The product of so many small densities is 0. Add logarithms instead."):
        found = exercise.scores(X, shares, means, variances)
    size = 1000 * math.log(math.pi) / 2
    truth = [
        [math.log(0.9) - size - 3_600_000, math.log(0.1) - size - 1000 * 59**2],
        [math.log(0.9) - size - 3_600_000, math.log(0.1) - size - 1000 * 61**2],
    ]
    close(
        found,
        np.array(truth),
        "Every density here is about e to the -3,600, and there are a thousand of them.",
        suspects={
            "The product of so many small densities is 0. Add logarithms instead.": (
                np.full((2, 2), -np.inf)
            )
        },
    )
    close(exercise.guess(found), np.array([1, 0]), "60 is nearer to 1, -60 is nearer to 0.")


def test_digits(exercise):
    """With a tenth added to each variance, nine of ten unseen digits are read rightly."""
    X, y, *_ = data.digits()
    for seed in (0, 1):
        train, test = data.split(len(y), seed=seed)
        X_train, y_train = X[train], y[train]
        parts = three(exercise.fit(X_train, y_train, 10, 0.1), (10,), (10, 64))
        table = exercise.scores(X[test], *parts)
        shape(table, (len(test), 10))
        right = float(np.mean(exercise.guess(table) == y[test]))
        # The reference has 0.866 on the worst of 200 splits, and 0.912 on average.
        expect(right > 0.85, f"{right:.3f} of the unseen digits were right; 0.9 are usual.")


def three(found, first, others):
    """Return the three arrays of a fit, judged to be three arrays of these shapes."""
    found = parts(found, 3, "Shares, means and variances are returned as three.")
    for each, size, name in zip(
        found, (first, others, others), ("shares", "means", "variances"), strict=True
    ):
        shape(each, size, f"The {name}.")
        instance_of(each, np.ndarray, f"The {name} are an array.")
        expect(each.dtype.kind in "fiu", f"The {name} should be numbers.")
    return found


def slowly_fitted(X, y, c, extra):
    """Return what `fit` should, by Python's own statistics."""
    columns = [[X[y == k, j].tolist() for j in range(X.shape[1])] for k in range(c)]
    return (
        np.array([float(np.count_nonzero(y == k)) / len(y) for k in range(c)]),
        np.array([[fmean(each) for each in row] for row in columns]),
        np.array([[pvariance(each) + extra for each in row] for row in columns]),
    )


def slowly_scored(X, shares, means, variances):
    """Return what `scores` should, one density after the other."""
    return np.array(
        [
            [
                math.log(share)
                + sum(
                    math.log(NormalDist(m, math.sqrt(v)).pdf(x))
                    for x, m, v in zip(row, mean, spread, strict=True)
                )
                for share, mean, spread in zip(shares, means, variances, strict=True)
            ]
            for row in X.tolist()
        ]
    )


def show(exercise):
    """Draw what the learner's classifier knows, and how doubt helps it."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    extras = [1e-9, 1e-6, 1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0]
    right = []
    for extra in extras:
        parts = exercise.fit(X[train], y[train], 10, extra)
        right.append((exercise.guess(exercise.scores(X[test], *parts)) == y[test]).mean())
    shares, means, variances = exercise.fit(X[train], y[train], 10, 0.1)
    found = exercise.guess(exercise.scores(X[test], shares, means, variances))
    confusion = np.zeros((10, 10), dtype=int)
    for true, said in zip(y[test], found, strict=True):
        confusion[true, said] += 1
    digits = [str(k) for k in range(10)]
    return (
        Panels(
            [
                Image(16 - means[k].reshape(8, 8), low=0, high=16, title=f"mean of {k}")
                for k in (0, 1, 3, 8)
            ],
            title="What your classifier knows of four digits",
        ),
        Lines(
            {"right": right},
            x=extras,
            x_scale="log",
            title="Doubt helps",
            x_label="extra variance",
            y_label="share of unseen digits",
            note=f"With 1e-9, {right[0]:.3f} are right, with 0.1 {right[4]:.3f}.",
        ),
        HeatMap(
            confusion,
            digits,
            digits,
            x_label="your guess",
            y_label="true digit",
            title="Where it goes wrong, with 0.1",
        ),
    )

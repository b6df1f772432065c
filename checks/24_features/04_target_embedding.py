"""Checks for targets in few dimensions: small cases by hand, random ones, then the digits.

The reference for a fit with an intercept is a fit without one to centred numbers. Class codes are
judged by their distances, because turning or mirroring all of them changes nothing.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, shape, unchanged
from mlx_exercises.figures import Lines, Series

MODEL = "The model is fitted to the codes of the training classes."


def fitted(A, T, B):
    """Return the predictions (m, k) of a linear model with an intercept."""
    middle = A.mean(axis=0)
    return (B - middle) @ np.linalg.pinv(A - middle) @ (T - T.mean(axis=0)) + T.mean(axis=0)


def test_predict(exercise):
    """Least squares with an intercept leads from rows to points, for any codes and any sizes."""

    def law(A, y, B, codes):
        T = codes[y]
        right = fitted(A, T, B)
        suspects = {
            "There is no intercept: the plane was forced through 0.": B @ np.linalg.pinv(A) @ T,
            "These are the predictions for one-hot targets. Which codes were handed in?": fitted(
                A, np.eye(len(codes))[y], B
            ),
            "These are the codes of the training rows, without a model.": T,
            "The class numbers themselves were fitted. A class stands for its code.": fitted(
                A, y[:, None] * np.ones(codes.shape[1]), B
            ),
        }
        with unchanged(A, y, B, codes):
            found = exercise.predict_codes(A, y, B, codes)
        close(
            found,
            right,
            MODEL,
            suspects=suspects,
            tolerance=1e-7,
            call=f"predict_codes of {len(A)} and {len(B)} rows, {len(codes)} codes "
            f"in {codes.shape[1]} dimensions",
        )

    def draw(rng):
        n, m, d = int(rng.integers(12, 20)), int(rng.integers(1, 6)), int(rng.integers(2, 5))
        c, k = int(rng.integers(3, 6)), int(rng.integers(1, 4))
        A, B = rng.normal(size=(n, d)) + 2, rng.normal(size=(m, d)) * 3
        y = rng.permutation(np.arange(n) % c)
        return A, y, B, rng.normal(size=(c, k)) * 2 + 1

    always(law, draw, runs=25)


def test_empty_columns(exercise):
    """Columns that are 0 in all training rows do no harm, as at the edges of the digits."""
    rng = np.random.default_rng(5)
    A, B = rng.normal(size=(20, 4)), rng.normal(size=(3, 4))
    A[:, [0, 2]], B[:, [0, 2]] = 0.0, 0.0
    codes, y = rng.normal(size=(3, 2)), np.arange(20) % 3
    close(
        exercise.predict_codes(A, y, B, codes),
        fitted(A, codes[y], B),
        "Columns 0 and 2 are 0 in all rows. Their weights are free, the predictions are not.",
        tolerance=1e-7,
        call="predict_codes(X_train, y_train, X_test, codes), with two empty columns",
    )


def test_nearest(exercise):
    """A predicted point gets the class of the nearest code, however long the codes are."""
    codes = np.array([[1.0, 0.0], [-0.6, 0.8], [-0.6, -0.8]])
    close(
        exercise.nearest_class(np.array([[0.1, 0.6]]), codes),
        np.array([1]),
        "(0.1, 0.6) has squared distances 1.17, 0.53 and 2.45 from the three codes.",
        suspects={
            "This is the class of the farthest code.": np.array([2]),
            "This is the code itself. Which class has it?": codes[[1]],
            "This is the distance. Which class has it?": np.array([0.53]),
        },
    )

    def law(P, codes):
        gaps = np.array([[np.sum((p - c) ** 2) for c in codes] for p in P])
        right = gaps.argmin(axis=1)
        city = np.array([[np.sum(np.abs(p - c)) for c in codes] for p in P]).argmin(axis=1)
        suspects = {
            "The largest product won. A long code has large products with everything.": (
                (P @ codes.T).argmax(axis=1)
            ),
            "The largest number of a point won. That is the way with one-hot codes only.": (
                P.argmax(axis=1)
            ),
            "Differences were added up without squares.": city,
            "These are the farthest codes.": gaps.argmax(axis=1),
            "This is the nearest point for each code. Each point needs a code.": (
                gaps.argmin(axis=0)
            ),
        }
        with unchanged(P, codes):
            found = exercise.nearest_class(P, codes)
        close(
            found,
            right,
            "Each point belongs to the code with the smallest distance.",
            suspects=suspects,
            call=f"nearest_class of {len(P)} points, {len(codes)} codes in {codes.shape[1]} "
            "dimensions",
        )

    def draw(rng):
        m, c, k = int(rng.integers(4, 12)), int(rng.integers(2, 7)), int(rng.integers(1, 5))
        return rng.normal(size=(m, k)) * 2, rng.normal(size=(c, k)) * rng.uniform(0.5, 3, (c, 1))

    always(law, draw, runs=25)


def means_of(X, y):
    return np.array([X[y == label].mean(axis=0) for label in np.unique(y)])


def picture(offsets, k):
    """Return coordinates along the k main directions, by the eigenvectors of the products."""
    values, vectors = np.linalg.eigh(offsets @ offsets.T)
    return vectors[:, ::-1][:, :k] * np.sqrt(np.maximum(values[::-1][:k], 0))


def judge_codes(exercise, X, y, k):
    """Judge class codes by the products of all pairs, which no turn or mirror changes."""
    M = means_of(X, y)
    c = len(M)
    right = picture(M - M.mean(axis=0), k)
    outer = X.mean(axis=0)
    way = np.linalg.svd(M - outer, full_matrices=False)[2][:k]
    rows = np.linalg.svd(X - outer, full_matrices=False)[2][:k]
    directions = np.linalg.svd(M - M.mean(axis=0), full_matrices=False)[0][:, :k]
    found = {
        "The codes were made to have the same length, and have lost how far apart classes are.": (
            right / np.linalg.norm(right, axis=1, keepdims=True)
        ),
        "The means were not centred.": picture(M, k),
        "They are seen from the mean of all rows. Each class counts once here.": (M - outer)
        @ way.T,
        "The directions are those of all rows. In which do the class means differ?": (
            (M - M.mean(axis=0)) @ rows.T
        ),
        "All directions count alike here. How far the classes lie apart was lost.": directions,
        "These are the directions in which the means differ least.": picture(M - M.mean(axis=0), c)[
            :, ::-1
        ][:, 1 : k + 1],
        "These are the first columns of the offsets themselves.": (M - M.mean(axis=0))[:, :k],
    }
    with unchanged(X, y):
        codes = exercise.class_codes(X, y, k)
    call = f"class_codes of {len(X)} rows, {c} classes, k = {k}"
    shape(codes, (c, k), "A code of k numbers for each class.")
    close(codes, np.array(codes, dtype=float), "Codes are numbers.", call=call)
    products = right @ right.T
    wrong = {said: each @ each.T for said, each in found.items()}
    close(
        codes @ codes.T,
        products,
        "The products of the codes in pairs are judged, which no turn or mirror image changes.",
        suspects=wrong,
        tolerance=1e-7,
        call=f"codes @ codes.T, codes = {call}",
    )


def test_class_codes(exercise):
    """Class codes are the best picture of the class means, up to a turn or a mirror image."""

    def law(X, y, k):
        judge_codes(exercise, X, y, k)

    def draw(rng):
        c, d = int(rng.integers(3, 6)), int(rng.integers(4, 8))
        # Classes of different sizes, so that the mean of means is not the mean of rows.
        y = rng.permutation(
            np.concatenate([np.arange(c), rng.integers(0, 2, 9), np.full(5, c - 1)])
        )
        X = (
            rng.normal(size=(c, d))[y] * rng.uniform(1, 6, size=d)
            + rng.normal(size=(len(y), d))
            + 3
        )
        return X, y, int(rng.integers(1, c))

    always(law, draw, runs=25)


def test_digits(exercise):
    """On digits, one-hot, random and class codes reach the shares of the table."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    parts = X[train], y[train], X[test], y[test]
    # Predictions are linear in the targets, so one fit gives those for all codes.
    P = fitted(X[train], np.eye(10)[y[train]], X[test])

    def share(codes):
        far = -2 * P @ codes @ codes.T + (codes**2).sum(axis=1)
        return float(np.mean(far.argmin(axis=1) == y[test]))

    def judge(made, name):
        want = float(np.mean([share(np.asarray(codes)) for codes in made]))
        close(
            float(np.mean([exercise.accuracy(*parts, codes) for codes in made])),
            want,
            f"{name}: {want:.3f} of the unseen digits are named rightly.",
            # Two images of 449. Only the order of summation is free.
            tolerance=0.0045,
            call=f"accuracy(digits), {name}",
        )

    judge([np.eye(10)], "one-hot codes")
    for k in (2, 4, 8, 16):
        rngs = [np.random.default_rng(seed) for seed in range(10)]
        judge([exercise.random_codes(10, k, rng) for rng in rngs], f"ten random codes, k = {k}")
    M = means_of(X[train], y[train])
    for k in (2, 4, 8):
        codes = exercise.class_codes(X[train], y[train], k)
        want = share(picture(M - M.mean(axis=0), k))
        close(
            exercise.accuracy(*parts, codes),
            want,
            f"Class codes of {k} numbers: {want:.3f} of the unseen digits are named rightly.",
            tolerance=0.0045,
            call=f"accuracy(digits), class codes, k = {k}",
        )


def show(exercise):
    """Draw accuracy against dimension, and the ten class codes in the plane."""
    X, y, *_ = data.digits()
    train, test = data.split(len(y))
    parts = X[train], y[train], X[test], y[test]
    ks = [1, 2, 4, 8, 16]
    rows = np.array(
        [
            [
                exercise.accuracy(*parts, exercise.random_codes(10, k, np.random.default_rng(s)))
                for s in range(3)
            ]
            for k in ks
        ]
    )
    below = [k for k in ks if k < 10]
    made = [exercise.accuracy(*parts, exercise.class_codes(X[train], y[train], k)) for k in below]
    plane = np.asarray(exercise.class_codes(X[train], y[train], 2))
    return (
        Lines(
            [
                Series(ks, rows.mean(axis=1), "random codes", style="both"),
                Series(below, made, "class codes", style="both"),
            ],
            levels={"one-hot": exercise.accuracy(*parts, np.eye(10))},
            title="How many numbers does a class need?",
            x_label="dimensions",
            y_label="right, of unseen digits",
            note="Random codes: means of three draws.",
        ),
        Lines(
            [Series(plane[:, 0], plane[:, 1], "digit", style="points", labels=list("0123456789"))],
            equal=True,
            title="Class codes in two dimensions",
            x_label="first number",
            y_label="second number",
            note="Digits with codes near each other are hard to tell apart by these two numbers.",
        ),
    )

"""Checks for three norms: by hand, beside PyTorch, and by the paper's table of invariances."""

import numpy as np
import torch
from torch.nn import functional

from mlx_exercises.checking import close, expect, shape, unchanged
from mlx_exercises.figures import HeatMap, Table

# Table 1 of arXiv 1607.06450, row by row.
PUBLISHED = {
    "batch_norm": (True, False, True, True, True, False),
    "weight_norm": (True, False, True, False, False, False),
    "layer_norm": (True, True, False, True, False, True),
}
CHANGES = (
    "all weights were scaled by 2.5",
    "the same vector was added to the weights of every unit",
    "the weights of one unit were scaled by 2.5",
    "all cases were scaled by 2.5",
    "the same vector was added to every case",
    "one case was scaled by 2.5",
)
AS_ROW = "The sizes of the rows met the columns. What shape do they have?"


def tables():
    """Give X (b, d) and W (d, h) of different sizes, then of equal ones, then whole numbers."""
    for seed, (b, d, h) in enumerate(((5, 3, 4), (2, 4, 3), (3, 1, 5), (4, 4, 4))):
        rng = np.random.default_rng(seed)
        yield rng.normal(size=(b, d)) * 3 + 1, rng.normal(size=(d, h)) * 2 - 0.5
    yield np.array([[1, -2], [3, 0], [4, 5]]), np.array([[2, 0, -1, 3], [1, -2, 0, 5]])


def standardised(A, axis, *, ddof=0):
    return (A - A.mean(axis=axis, keepdims=True)) / A.std(axis=axis, keepdims=True, ddof=ddof)


def judge(function, X, W, right, message, wrong):
    """Compare; leave out mistakes that make no difference here."""
    with unchanged(X, W), np.errstate(all="ignore"):
        got = function(X, W)
    close(
        got,
        right,
        message,
        suspects=wrong,
        tolerance=1e-8,
    )


def scaled_wrongly(A, axis, one, many):
    """Return what mistakes give that a norm along one axis shares with one along the other."""
    spread = A.std(axis=axis, keepdims=True)
    centred = A - A.mean(axis=axis, keepdims=True)
    return {
        f"The mean and the size were taken over {many}. This norm looks at {one}.": standardised(
            A, 1 - axis
        ),
        "One mean and one size were taken for the whole table.": (A - A.mean()) / A.std(),
        "The standard deviation divides by the count here, and not by the count minus 1.": (
            standardised(A, axis, ddof=1)
        ),
        "Something was added to the variance. Nothing has to be: no variance is 0 here.": (
            centred / np.sqrt(spread**2 + 1e-5)
        ),
        "The mean is still there. Only the size was divided out.": A / spread,
        "These are centred, but not brought to one size.": centred,
        "Divided by the variance. Its root has the unit of the sums.": centred / spread**2,
        "These are the sums as they came.": A,
    }


def test_batch(exercise):
    """Batch norm brings each unit to mean 0 and size 1 over the cases, as PyTorch does."""
    X, W = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 3.0], [5.0, 9.0]])
    first = [(X, W, np.array([[-1.0, -1.0], [1.0, 1.0]]), "These are the sums of the header.")]
    for X, W in tables():
        A = torch.tensor(X @ W, dtype=torch.float64)
        right = functional.batch_norm(A, None, None, training=True, eps=1e-30).numpy()
        first.append((X, W, right, f"X is {X.shape}, W is {W.shape}."))
    for X, W, right, message in first:
        with np.errstate(all="ignore"):
            wrong = scaled_wrongly(X @ W, 0, "one unit, over all cases", "the units of a case")
            wrong["The inputs were normalised. It is the sums that should be."] = (
                standardised(X, 0) @ W
            )
        judge(exercise.batch_norm, X, W, right, message, wrong)


def test_weight(exercise):
    """Weight norm gives each unit weights of length 1, and leaves the cases alone."""
    for X, W in tables():
        V = torch.tensor(W, dtype=torch.float64)
        right = X @ functional.normalize(V, dim=0).numpy()
        A, lengths = X @ W, np.linalg.norm(W, axis=0)
        with np.errstate(all="ignore"):
            wrong = {
                "The weights have their own lengths still: these are the sums as they came.": A,
                "The rows of W were divided by their lengths. A unit's weights are a column.": (
                    X @ (W / np.linalg.norm(W, axis=1, keepdims=True))
                ),
                "One length was taken for all of W. Each unit has its own.": A / np.linalg.norm(W),
                "Divided by the square of the length.": A / lengths**2,
                "The sums were divided by their own lengths. It is the weights' that count.": (
                    A / np.linalg.norm(A, axis=0)
                ),
                "Divided by the standard deviation of the weights. What is their length?": (
                    A / W.std(axis=0)
                ),
                "A mean was taken off. This norm has none.": (A - A.mean(axis=0)) / lengths,
            }
            if W.shape[0] == W.shape[1]:
                wrong[AS_ROW] = X @ (W / np.linalg.norm(W, axis=1))
        judge(exercise.weight_norm, X, W, right, f"X is {X.shape}, W is {W.shape}.", wrong)


def test_layer(exercise):
    """Layer norm brings each case to mean 0 and size 1 over the units, as PyTorch does."""
    X, W = np.array([[1.0, 0.0], [0.0, 1.0]]), np.array([[1.0, 3.0], [5.0, 9.0]])
    first = [(X, W, np.array([[-1.0, 1.0], [-1.0, 1.0]]), "These are the sums of the header.")]
    for X, W in tables():
        A = torch.tensor(X @ W, dtype=torch.float64)
        right = functional.layer_norm(A, A.shape[1:], eps=0.0).numpy()
        first.append((X, W, right, f"X is {X.shape}, W is {W.shape}."))
    for X, W, right, message in first:
        A = X @ W
        with np.errstate(all="ignore"):
            wrong = scaled_wrongly(A, 1, "one case, over all units", "all cases of a unit")
            wrong["The inputs were normalised. It is the sums that should be."] = (
                standardised(X, 1) @ W
            )
            if len(A) == A.shape[1]:
                wrong[AS_ROW] = (A - A.mean(axis=1)) / A.std(axis=1)
        judge(exercise.layer_norm, X, W, right, message, wrong)


def test_alone(exercise):
    """Layer norm and weight norm give a case the same answer alone and in company."""
    rng = np.random.default_rng(7)
    X, W = rng.normal(size=(6, 3)), rng.normal(size=(3, 4))
    for name in ("layer_norm", "weight_norm"):
        norm = getattr(exercise, name)
        together, alone = norm(X, W), norm(X[2:3], W)
        shape(alone, (1, 4), "There is one case, and four units.")
        shape(together, (6, 4), "There are six cases, and four units.")
        close(
            alone,
            np.array(together[2:3]),
            "The third of six cases was asked again, by itself. Who else has a say in its answer?",
            call=f"{name}(X[2:3], W)",
        )


def test_table(exercise):
    """All 18 cells of the paper's table come out of the three norms."""
    rng = np.random.default_rng(11)
    X, W = rng.normal(size=(7, 4)), rng.normal(size=(4, 5))
    unit, case = np.ones(5), np.ones((7, 1))
    unit[3], case[2] = 2.5, 2.5
    shift = rng.normal(size=4)
    after = (
        (X, 2.5 * W),
        (X, W + shift[:, None]),
        (X, W * unit),
        (2.5 * X, W),
        (X + shift, W),
        (X * case, W),
    )
    for name, row in PUBLISHED.items():
        norm = getattr(exercise, name)
        before = norm(X, W)
        shape(before, (7, 5), "There are 7 cases, and 5 units.")
        for said, (A, B), expected in zip(CHANGES, after, row, strict=True):
            now = norm(A, B)
            shape(now, (7, 5), "There are 7 cases, and 5 units.")
            expect(
                bool(np.allclose(now, before)) == expected,
                f"In `{name}`, {said}. The paper's table says that the answers "
                f"{'stay' if expected else 'change'}.",
                call=f"{name} before and after",
                expected="the same answers" if expected else "other answers",
                got="other answers" if expected else "the same answers",
            )


def show(exercise):
    """Draw the table that the learner's norms make, and what they do to one layer."""
    rng = np.random.default_rng(0)
    X, W = rng.normal(size=(6, 4)) + 1, rng.normal(size=(4, 5))
    W[:, 1] *= 6
    rows = {
        name.replace("_", " "): exercise.invariances(getattr(exercise, name), X, W)
        for name in PUBLISHED
    }
    agree = sum(
        found == expected
        for row, wanted in zip(rows.values(), PUBLISHED.values(), strict=True)
        for found, expected in zip(row.values(), wanted, strict=True)
    )
    sizes = [["the sums", *np.abs(X @ W).mean(axis=0)]]
    for name in PUBLISHED:
        found = np.abs(getattr(exercise, name)(X, W)).mean(axis=0)
        sizes.append([name.replace("_", " "), *found])
    return (
        Table(
            [[name, *("same" if x else "no" for x in row.values())] for name, row in rows.items()],
            columns=["", *next(iter(rows.values()))],
            title="What is not felt",
            note=f"{agree} of 18 cells are as in table 1 of the paper.",
        ),
        HeatMap(
            np.array([row[1:] for row in sizes], dtype=float),
            [row[0] for row in sizes],
            [f"unit {k}" for k in range(1, 6)],
            y_label="",
            x_label="",
            title="Mean size of five units, the second with large weights",
            note="Layer norm keeps a loud unit loud. The other two give each unit one size.",
        ),
    )

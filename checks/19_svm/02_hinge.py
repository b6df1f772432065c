"""Checks for the hinge loss, its slopes, and Pegasos.

The slopes are measured away from the kinks; at a kink the header's choice is asked for.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, expect, gradient, shape, unchanged
from mlx_exercises.figures import Lines, Table

FLOOR = 0.9  # of new tumours; the reference gets 0.979 here, see `test_tumours`
STRENGTH = 0.1
NO_SCORE = "These rows pay whatever their score is. How far is each one short of 1?"
NO_CLASS = "The class is missing: a row of the class -1 wants a score of -1 or less."
ALL_PULL = "Rows beyond their kerb pull, too. What do they pay?"
PAYERS = "The sum was divided by the rows that pay. The mean is over all of them."

X, Y = np.array([[4.0, 1.0], [1.0, 2.0], [2.0, 0.0]]), np.array([1, 1, -1])
W = np.array([0.5, 0.0])


def hinge(X, y, w):
    return np.array([max(0.0, 1 - k * float(np.dot(x, w))) for x, k in zip(X, y, strict=True)])


def reference(X, y, w, strength):
    return strength * float(np.dot(w, w)) / 2 + float(hinge(X, y, w).mean())


def slopes(X, y, w, strength):
    pull = sum(
        (k * x for x, k in zip(X, y, strict=True) if k * float(np.dot(x, w)) < 1),
        np.zeros(X.shape[1]),
    )
    return strength * w - pull / len(y)


def walk(X, y, strength, order, rate=lambda strength, t: 1 / (strength * t), from_=1):
    w = np.zeros(X.shape[1])
    for t, i in enumerate(order, start=from_):
        w = w - rate(strength, t) * slopes(X[[i]], y[[i]], w, strength)
    return w


def crowd(X, y, strength, order):
    """Return where the walk ends if each step looks at all rows."""
    w = np.zeros(X.shape[1])
    for t in range(1, len(order) + 1):
        w = w - slopes(X, y, w, strength) / (strength * t)
    return w


def tumours(seed=0):
    """Return Z and y for training and for testing; +1 is malignant, column 0 all ones."""
    X, benign, *_ = data.breast_cancer()
    train, test = data.split(len(benign), seed=seed)
    Z = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    Z, y = np.column_stack([np.ones(len(Z)), Z]), np.where(benign == 0, 1, -1)
    return Z[train], y[train], Z[test], y[test]


def test_loss_by_hand(exercise):
    """Products of 2, 0.5 and -1 pay 0, 0.5 and 2, and the weights of the header pay 0.0125."""
    close(
        exercise.loss(np.array([[3.0, -1.0]]), np.array([1]), np.array([0.5, -1.0]), 0.1),
        0.0625,
        "The score is 2.5, so nothing but the weights is paid for: 0.1 / 2 · (0.25 + 1).",
        suspects={
            "The half is missing from the price of the weights.": 0.125,
            "The weights cost nothing here.": 0.0,
            "The first weight costs nothing here. Each of them has its price.": 0.05,
            "The length of w was taken. The price goes with its square.": np.sqrt(1.25) / 20,
            "The row beyond its kerb was paid for it. Nobody gets below 0.": -1.4375,
        },
    )
    with unchanged(X, Y, W):
        close(
            exercise.loss(X, Y, W, 0.1),
            0.0125 + 2.5 / 3,
            "The price of the weights is 0.1 / 2 · 0.25, the mean hinge 2.5 / 3.",
            suspects={
                NO_SCORE: 0.0125 + 2 / 3,
                NO_CLASS: 0.0125 + 0.5 / 3,
                "Each hinge was squared. A row pays by how far it is short of 1.": (
                    0.0125 + 4.25 / 3
                ),
                "Rows pay as far as they are below 0. The kerb is at 1.": 0.0125 + 1 / 3,
                "The hinges were added up. The loss has their mean.": 0.0125 + 2.5,
            },
        )
    rng = np.random.default_rng(0)
    for n, d, strength in ((5, 2, 0.3), (1, 4, 2.0), (7, 3, 0.0)):
        A, y, w = rng.normal(size=(n, d)), rng.choice([-1, 1], size=n), rng.normal(size=d)
        message = f"X is ({n}, {d}), the strength {strength}."
        close(exercise.loss(A, y, w, strength), reference(A, y, w, strength), message)


def test_slopes_by_hand(exercise):
    """Only the two rows that pay pull, and a row at exactly 1 does not."""
    expected = np.array([0.05 + 1 / 3, -2 / 3])
    with unchanged(X, Y, W):
        close(
            exercise.subgradient(X, Y, W, 0.1),
            expected,
            "The price pulls with (0.05, 0), rows 1 and 2 with -(1, 2) / 3 and (2, 0) / 3.",
            suspects={
                ALL_PULL: [0.05 - 1.0, -1.0],
                PAYERS: [0.05 + 0.5, -1.0],
                "The sum is not divided by n, and the loss has a mean.": [1.05, -2.0],
                "The price of the weights has no slope here.": expected - [0.05, 0],
                "The rows pull the wrong way: a higher score is less to pay.": [
                    0.05 - 1 / 3,
                    2 / 3,
                ],
                "The class is missing in the pull of a row.": [0.05 - 1.0, -2 / 3],
                "The slope of strength / 2 · w² was taken as half of what it is.": (
                    expected - [0.025, 0]
                ),
            },
        )
    close(
        exercise.subgradient(np.array([[2.0, 3.0], [1.0, -1.0]]), np.array([1, -1]), W, 0.0),
        [0.5, -0.5],
        "Row 0 has a product of exactly 1, and that is far enough; row 1 has -0.5.",
        suspects={"The row at exactly 1 pulls, too.": [-0.5, -2.0]},
    )
    close(
        exercise.subgradient(np.array([[4.0, 9.0]]), np.array([1]), W, 0.2),
        [0.1, 0.0],
        "No row pays here, so only the price of the weights is left.",
    )


def test_measured_slopes(exercise):
    """Away from the kinks each slope is the one that is measured when that weight alone moves."""
    rng = np.random.default_rng(1)
    for n, d, strength in ((6, 2, 0.1), (4, 3, 1.5), (3, 5, 0.4), (9, 1, 0.2)):
        w = rng.normal(size=d)
        A = np.empty((0, d))
        while len(A) < n:  # keep away from the kinks, where nothing can be measured
            row = rng.normal(size=(1, d)) * 2
            if abs(abs(float((row @ w)[0])) - 1) > 0.01:
                A = np.concatenate([A, row])
        y = rng.choice([-1, 1], size=n)
        with unchanged(A, y, w):
            found = exercise.subgradient(A, y, w, strength)
        gradient(
            lambda v, A=A, y=y, strength=strength: reference(A, y, v, strength),
            w,
            found,
            names=[f"w[{j}]" for j in range(d)],
        )


def test_steps(exercise):
    """Step t looks at one row and goes 1 / (strength · t) times its sub-gradient."""
    rng = np.random.default_rng(2)
    A, y = np.array([[1.0, 2.0], [0.5, -1.0], [3.0, 0.2]]), np.array([1, -1, -1])
    for order in ([], [1], [1, 0], [2, 2, 0, 1, 0]):
        steps = np.array(order, dtype=int)
        truth = walk(A, y, 0.5, steps)
        wrong = {
            "The rate stayed as it was in the first step. It is 1 / (strength · t).": walk(
                A, y, 0.5, steps, lambda s, t: 1 / s
            ),
            "The rate is 1 / t here. It should be 1 / (strength · t).": walk(
                A, y, 0.5, steps, lambda s, t: 1 / t
            ),
            "The first step has t = 1, and here it counts as 2.": walk(A, y, 0.5, steps, from_=2),
            "The steps go uphill.": walk(A, y, 0.5, steps, lambda s, t: -1 / (s * t)),
            "All rows were looked at in each step. One row is enough for a step.": crowd(
                A, y, 0.5, steps
            ),
            "The rows were taken in their own order.": walk(A, y, 0.5, np.arange(len(steps)) % 3),
        }
        with unchanged(A, y, steps):
            found = exercise.pegasos(A, y, 0.5, steps)
        close(
            found,
            truth,
            f"The order of the rows is {order}, the strength 0.5.",
            suspects=wrong,
        )
    A, y, steps = rng.normal(size=(20, 4)), rng.choice([-1, 1], 20), rng.integers(20, size=60)
    close(exercise.pegasos(A, y, 0.2, steps), walk(A, y, 0.2, steps), "60 steps of 20 rows.")


def test_tumours(exercise):
    """3,000 steps, of one row each, tell malignant from benign for 9 of 10 new tumours."""
    Z, y, Z_new, y_new = tumours()
    order = np.random.default_rng(0).integers(len(y), size=3000)
    w = exercise.pegasos(Z, y, STRENGTH, order)
    shape(w, (31,), "A weight for each column.")
    close(w, walk(Z, y, STRENGTH, order), "3,000 steps, strength 0.1.", tolerance=1e-6)
    share = float(np.mean(np.where(Z_new @ np.asarray(w) > 0, 1, -1) == y_new))
    expect(share > FLOOR, f"{share:.3f} of the new tumours were named right.")


def show(exercise):
    """Show the loss on the way down, and who pulls at the end."""
    Z, y, Z_new, y_new = tumours()
    order = np.random.default_rng(0).integers(len(y), size=3000)
    marks = [1, 3, 10, 30, 100, 300, 1000, 3000]
    stops = [np.asarray(exercise.pegasos(Z, y, STRENGTH, order[:t])) for t in marks]
    known = [float(exercise.loss(Z, y, w, STRENGTH)) for w in stops]
    new = [float(exercise.loss(Z_new, y_new, w, STRENGTH)) for w in stops]
    w = stops[-1]
    product = y * (Z @ w)
    share = float(np.mean(np.where(Z_new @ w > 0, 1, -1) == y_new))
    return (
        Lines(
            {"427 to learn from": known, "142 new ones": new},
            x=marks,
            x_scale="log",
            y_scale="log",
            x_label="steps, of one row each",
            y_label="loss",
            title="Pegasos on its way down",
        ),
        Table(
            [
                ["beyond the kerb: pay nothing", int(np.sum(product >= 1))],
                ["on the street, right side", int(np.sum((product < 1) & (product > 0)))],
                ["on the wrong side", int(np.sum(product <= 0))],
            ],
            columns=["y · score of the 427", "tumours"],
            title=f"{share:.3f} of 142 new tumours are named right",
            note="Only the last two rows of this table still pull at the weights.",
        ),
    )

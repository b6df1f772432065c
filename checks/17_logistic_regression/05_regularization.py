"""Checks for the price on weights: by hand, measured, and by what it does to fits.

Nothing here compares with another fit: the best weights are known by a slope of 0 and by
their limits at strengths near 0 and far out.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, gradient, unchanged
from mlx_exercises.figures import Lines, Table

PAYS = "The intercept pays as well. It only says how frequent the ones are."
DRAWN = "The intercept is drawn towards 0 as well. It is free."
HALF = "The half is missing from the price."
SLOPE = "The price of a weight is strength / 2 · w². Its slope was taken as half of what it is."


def ones_first(X):
    return np.column_stack([np.ones(len(X)), X])


def chance(z):
    return 0.5 * (1 + np.tanh(z / 2))


def surprise(X, y, w):
    z = ones_first(X) @ w
    return float(np.mean(np.logaddexp(0, z) - y * z))


def reference(X, y, w, strength):
    return surprise(X, y, w) + strength * float(w[1:] @ w[1:]) / 2


def slopes(X, y, w, strength):
    A = ones_first(X)
    return A.T @ (chance(A @ w) - y) / len(y) + strength * np.append(0, w[1:])


def petals():
    """Return the standardised petals of setosa (0) and versicolor (1)."""
    table = data.iris()
    two = table.y < 2
    X = table.X[two][:, 2:]
    return (X - X.mean(axis=0)) / X.std(axis=0), table.y[two]


def test_price(exercise):
    """Weights of 2 and -1 cost 0.25 at a strength of 0.1, and an intercept of 3 nothing."""
    X, y, w = np.array([[1.0, 2.0], [0.0, -1.0], [4.0, 0.5]]), np.array([1, 0, 0]), np.zeros(3)
    w[:] = 3.0, 2.0, -1.0
    plain = surprise(X, y, w)
    with unchanged(X, y, w):
        close(
            exercise.priced_loss(X, y, w, 0.1),
            plain + 0.25,
            "The price is 0.1 / 2 · (2² + 1²).",
            suspects={
                PAYS: plain + 0.7,
                HALF: plain + 0.5,
                "This is the mean surprise alone.": plain,
                "The price was divided by n. There is no n in it.": plain + 0.25 / 3,
                "Sizes were charged. It is their squares.": plain + 0.15,
                "This is the price alone.": 0.25,
                "The length of the weights was charged. It is its square.": plain + 0.05 * 5**0.5,
                "The mean of the squares was charged. It is their sum.": plain + 0.125,
                "The price was taken off.": plain - 0.25,
                "Weights of different signs cancelled. Are their squares added?": plain + 0.05,
            },
        )
    close(exercise.priced_loss(X, y, w, 0.0), plain, "A strength of 0 is no price.")
    rng = np.random.default_rng(0)
    for n, d in ((5, 1), (2, 4)):
        X, y, w = rng.normal(size=(n, d)), rng.integers(0, 2, size=n), rng.normal(size=d + 1)
        close(exercise.priced_loss(X, y, w, 0.7), reference(X, y, w, 0.7), f"X is ({n}, {d}).")


def test_slopes(exercise):
    """Each slope is the one that is measured: the price draws all weights but the intercept."""
    rng = np.random.default_rng(1)
    for n, d, strength in ((6, 2, 0.1), (4, 3, 2.0), (5, 1, 0.5), (3, 4, 0.0)):
        X, y = rng.normal(size=(n, d)), rng.integers(0, 2, size=n)
        w = rng.normal(size=d + 1) * 2
        plain = slopes(X, y, w, 0)
        suspects = {}
        if strength:
            suspects = {
                DRAWN: plain + strength * w,
                SLOPE: plain + strength / 2 * np.append(0, w[1:]),
                "The slopes are those of the surprise alone.": plain,
                "The weights are pushed away from 0.": plain - strength * np.append(0, w[1:]),
                "The price itself was added to the slopes.": (
                    plain + strength / 2 * np.append(0, w[1:] ** 2)
                ),
            }
        with unchanged(X, y, w):
            found = exercise.priced_gradient(X, y, w, strength)
        gradient(
            lambda v, X=X, y=y, strength=strength: reference(X, y, v, strength),
            w,
            found,
            names=["intercept", *(f"w[{j + 1}]" for j in range(d))],
            suspects=suspects,
        )


def test_perfect_data(exercise):
    """On two kinds of iris without a single error, the weights come to rest all the same."""
    Z, y = petals()
    for strength in (0.001, 0.1):
        w = exercise.fit(Z, y, strength)
        close(w, reference_fit(Z, y, strength), f"A strength of {strength}.", tolerance=1e-6)


def test_limits(exercise):
    """A huge price leaves the share of ones alone, and a small one leaves the fit alone."""
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(40, 2)), np.arange(40) % 4 // 3
    close(
        exercise.fit(X, y, 1e7),
        [np.log(1 / 3), 0.0, 0.0],
        "One in four is 1: log odds of log(1/3), and nothing else is affordable.",
        suspects={PAYS: [0.0, 0.0, 0.0]},
        tolerance=1e-5,
    )
    free = reference_fit(X, y, 0.0)
    close(exercise.fit(X, y, 1e-9), free, "A price of next to nothing.", tolerance=1e-5)


def test_same_news_twice(exercise):
    """Two copies of a column share its weight, which an unpriced fit cannot decide."""
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=(30, 1)), rng.integers(0, 2, size=30)
    both = exercise.fit(np.column_stack([x, x]), y, 0.2)
    once = reference_fit(x, y, 0.1)
    close(both, [once[0], once[1] / 2, once[1] / 2], "Half of it each.", tolerance=1e-6)


def reference_fit(X, y, strength):
    """Return the best weights by steps against the bend of the surprise at its largest."""
    A = ones_first(X)
    D = strength * np.diag(np.append(0, np.ones(X.shape[1])))
    w = np.zeros(A.shape[1])
    for _ in range(60):
        p = chance(A @ w)
        H = np.einsum("ni,n,nj->ij", A, p * (1 - p), A) / len(y) + D
        w = w - np.linalg.pinv(H) @ slopes(X, y, w, strength)
    return w


def show(exercise):
    """Show the weights against the price, and what new tumours think of it."""
    Z, y = petals()
    strengths = np.logspace(-5, 2, 29)
    path = np.array([exercise.fit(Z, y, strength) for strength in strengths])
    X, benign, *_ = data.breast_cancer()
    train, test = data.split(len(benign))
    C = (X - X[train].mean(axis=0)) / X[train].std(axis=0)
    malignant = 1 - benign
    rows = []
    for strength in (0.0001, 0.001, 0.01, 0.1, 1.0):
        w = np.asarray(exercise.fit(C[train], malignant[train], strength))
        known, new = (surprise(C[rows_], malignant[rows_], w) for rows_ in (train, test))
        largest = float(np.max(np.abs(w[1:])))
        rows.append([f"{strength:g}", f"{largest:.2f}", f"{known:.3f}", f"{new:.3f}"])
    best = int(np.argmin([float(row[3]) for row in rows]))
    return (
        Lines(
            {"intercept": path[:, 0], "petal length": path[:, 1], "petal width": path[:, 2]},
            x=strengths,
            x_scale="log",
            x_label="strength of the price",
            y_label="weight",
            title="Perfect data: the weights against the price",
            note="To the left they grow for ever, to the right only the intercept would be left; "
            "with as many of each kind it is 0.",
        ),
        Table(
            rows,
            columns=["strength", "largest weight", "surprise, known", "surprise, new"],
            marked=[best],
            title="427 tumours to learn from, 142 new ones, 30 columns",
            note="The cheapest for known rows is not the cheapest for new ones.",
        ),
    )

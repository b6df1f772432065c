"""Checks for descent with many columns.

Slopes are measured, and the walk is compared with what linear algebra says of it: along
each eigenvector of the curvature the distance shrinks by one factor a step.
"""

from itertools import pairwise

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, gradient, unchanged
from mlx_exercises.figures import Grid, Scatter, Series, Table

UPHILL = "The walk goes uphill: a gradient points to where the loss grows."
STEPS = "This is where a walk with one step fewer ends."


def ones_first(X):
    return np.column_stack([np.ones(len(X)), X])


def error(X, y, w):
    return float(np.mean((ones_first(X) @ w - y) ** 2))


def best(X, y):
    return np.linalg.lstsq(ones_first(X), y)[0]


def walk(X, y, w, rate, steps):
    """Return where the walk ends, by eigenvectors: no step is taken."""
    A = ones_first(X)
    curvature, directions = np.linalg.eigh(A.T @ A / len(A))
    bottom = best(X, y)
    shrunk = (1 - 2 * rate * curvature) ** steps
    return bottom + directions @ (shrunk * (directions.T @ (w - bottom)))


def test_by_hand(exercise):
    """For x = (-1, 1), y = (1, 4) and w = (0, 0) the gradient is (-5, -3)."""
    X, y, w = np.array([[-1.0], [1.0]]), np.array([1.0, 4.0]), np.zeros(2)
    with unchanged(X, y, w):
        close(
            exercise.gradient(X, y, w),
            [-5.0, -3.0],
            "The misses are -1 and -4.",
            suspects={
                "The 2 of the square is missing.": [-2.5, -1.5],
                "This is the gradient of the sum. The loss is a mean.": [-10, -6],
                "The sign is turned round: misses are predictions - y.": [5, 3],
                "The intercept is a weight, too: d + 1 slopes are asked for.": [-3],
                "The slope for the intercept comes first.": [-3, -5],
            },
        )


def test_measured_slopes(exercise):
    """Each slope is the one that is measured when that weight alone moves, for any n and d."""
    rng = np.random.default_rng(1)
    for n, d in ((5, 3), (7, 1), (4, 2), (2, 5)):
        X, y, w = rng.normal(size=(n, d)) + 1, rng.normal(size=n), rng.normal(size=d + 1)
        A = ones_first(X)
        truth = 2 * A.T @ (A @ w - y) / n
        with unchanged(X, y, w):
            found = exercise.gradient(X, y, w)
        gradient(
            lambda p, X=X, y=y: error(X, y, p),
            w,
            found,
            names=["intercept", *(f"w[{j + 1}]" for j in range(d))],
            suspects={
                "Divided by d. The mean is over the n rows.": truth * n / d,
                "The predictions lack the intercept.": 2 * A.T @ (A @ w - w[0] - y) / n,
                "The predictions lack y.": 2 * A.T @ (A @ w) / n,
            },
        )


def test_rate_limit(exercise):
    """The limit is where the steepest direction's factor is -1, and y has no part in it."""
    X = np.array([[3.0], [3.0], [-3.0], [-3.0]])
    with unchanged(X):
        close(
            exercise.rate_limit(X),
            1 / 9,
            "For x = (3, 3, -3, -3) the table AᵀA / n is 1 0 | 0 9: the largest λ is 9.",
            suspects={
                "At this rate the factor is 0, and one step lands at the bottom. "
                "At which one is it -1?": 1 / 18,
                "This is for AᵀA. The loss is a mean: divide by n.": 1 / 36,
                "This belongs to the flattest direction.": 1,
                "At this rate the factor is -3.": 2 / 9,
                "This is the largest λ. Which rate goes with it?": 9,
            },
        )
    X = np.array([[2.0, 0.5], [3.0, 1.0], [4.0, 0.0]])
    A = ones_first(X)
    values = np.linalg.svd(A, compute_uv=False)
    close(
        exercise.rate_limit(X),
        3 / values[0] ** 2,
        "Three rows, two columns, and the ones.",
        suspects={
            "The ones are missing from A: the intercept bends the bowl as well.": (
                3 / np.linalg.svd(X, compute_uv=False)[0] ** 2
            ),
        },
    )
    rng = np.random.default_rng(2)
    for n, d in ((6, 2), (3, 5)):
        X = rng.normal(size=(n, d)) + 1
        limit = n / np.linalg.svd(ones_first(X), compute_uv=False)[0] ** 2
        close(exercise.rate_limit(X), limit, f"{n} rows, {d} columns.")


def test_steps(exercise):
    """Each step goes from where the last one ended, and `start` stays as it was."""
    X, y, start = np.array([[-1.0], [1.0]]), np.array([1.0, 4.0]), np.zeros(2)
    for steps, expected in ((1, [0.5, 0.3]), (2, [0.9, 0.54]), (0, [0, 0])):
        with unchanged(X, y, start):
            found = exercise.descend(X, y, start, 0.1, steps)
        close(
            found,
            expected,
            "The first step leads to (0.5, 0.3), the second to (0.9, 0.54).",
            suspects={
                1: {UPHILL: [-0.5, -0.3], STEPS: [0.0, 0.0]},
                2: {STEPS: [0.5, 0.3]},
                0: {"No step was asked for, and one was taken.": [0.5, 0.3]},
            }[steps],
        )
    X = np.array([[2.0, 1.0], [0.0, 1.5], [1.0, -1.0]])
    y, start = np.array([1.0, 2.0, 4.0]), np.array([3.0, 1.0, -2.0])
    with unchanged(start):
        found = exercise.descend(X, y, start, 0.2, 7)
    close(
        found,
        walk(X, y, start, 0.2, 7),
        "Seven steps at a rate of 0.2, from (3, 1, -2).",
        suspects={
            STEPS: walk(X, y, start, 0.2, 6),
            "This walk began at 0, and not at `start`.": walk(X, y, np.zeros(3), 0.2, 7),
            "The rate had no say: each step was the whole gradient.": walk(X, y, start, 1.0, 7),
            "This is one step, seven times as long.": walk(X, y, start, 1.4, 1),
        },
    )


def test_limit_of_the_walk(exercise):
    """A little below your limit every walk settles, and a little above it the loss explodes."""

    def law(X, y):
        limit = exercise.rate_limit(X)
        values = np.linalg.svd(ones_first(X), compute_uv=False)
        close(limit, len(X) / values[0] ** 2, "The rate limit of these columns.")
        start = np.ones(X.shape[1] + 1)
        bottom = error(X, y, best(X, y))
        for rate, down in ((0.9, True), (1.1, False)):
            w = exercise.descend(X, y, start, rate * float(limit), 60)
            close(w, walk(X, y, start, rate * float(limit), 60), tolerance=1e-6)
            less = error(X, y, w) - bottom < error(X, y, start) - bottom
            expect(less == down, f"At {rate} of the limit the loss {'grew' if down else 'fell'}.")

    def draw(rng):
        n, d = int(rng.integers(8, 15)), int(rng.integers(1, 4))
        return rng.normal(size=(n, d)), rng.normal(size=n) * 3

    always(law, draw, runs=5, seed=3)


def test_same_loss_other_weights(exercise):
    """After 1,000 steps the diabetes loss is within 0.03 % of the best; a weight is off by 6.5."""
    X, y, *_ = data.diabetes()
    Z = (X - X.mean(axis=0)) / X.std(axis=0)
    start = np.zeros(11)
    w = exercise.descend(Z, y, start, 0.1, 1000)
    close(w, walk(Z, y, start, 0.1, 1000), "1,000 steps at a rate of 0.1.", tolerance=1e-6)
    bottom = best(Z, y)
    expect(error(Z, y, w) < 1.0003 * error(Z, y, bottom), "The loss is not yet that small.")
    expect(6 < np.max(np.abs(w - bottom)) < 7, "No weight is off by about 6.5.")


def show(exercise):
    """Set both engineers' weights side by side, and draw the ravine of s1 and s2."""
    X, y, *_ = data.diabetes()
    Z = exercise.scaled(X)
    bottom = best(Z, y)
    marks = [0, 10, 30, 100, 300, 1000]
    stops = [np.zeros(11)]
    for before, after in pairwise(marks):
        stops.append(np.asarray(exercise.descend(Z, y, stops[-1], 0.1, after - before)))
    columns = {"intercept": 0, "bmi": 3, "s1": 5, "s2": 6, "s5": 9}
    rows = [
        [f"{count:,} steps", f"{error(Z, y, w):.1f}", *(f"{w[at]:.2f}" for at in columns.values())]
        for count, w in zip(marks, stops, strict=True)
        if count in (10, 100, 1000)
    ]
    solved = [f"{bottom[at]:.2f}" for at in columns.values()]
    rows.append(["solved", f"{error(Z, y, bottom):.1f}", *solved])
    side1, side2 = np.linspace(-60, 20, 41), np.linspace(-40, 50, 46)
    A = ones_first(Z)
    S = A.T @ A / len(A)
    away1, away2 = np.meshgrid(side1 - bottom[5], side2 - bottom[6])
    surface = S[5, 5] * away1**2 + 2 * S[5, 6] * away1 * away2 + S[6, 6] * away2**2
    values = np.linalg.eigvalsh(S)
    path = np.array([[w[5], w[6]] for w in stops])
    labels = [f"{count:,}" if count >= 100 else "" for count in marks]
    return (
        Table(
            rows,
            columns=["", "loss", *columns],
            title="Nearly the same loss, quite other weights",
            note=f"Condition number {values[-1] / values[0]:.0f}. Your limit of the rate: "
            f"{exercise.rate_limit(X):.2g} for the columns as measured, "
            f"{exercise.rate_limit(Z):.3f} scaled.",
        ),
        Scatter(
            {"solved": np.array([[bottom[5], bottom[6]]])},
            grid=Grid(np.log10(surface + 1), (-60, 20), (-40, 50)),
            lines=[Series(path[:, 0], path[:, 1], "your walk", labels=labels, style="both")],
            x_label="weight of s1",
            y_label="weight of s2",
            title="The ravine: what s1 loses, s2 can make good",
            note="log₁₀ of 1 + what the loss grows by, with the other weights at their best. "
            "s1 and s2 go together with r = 0.90.",
        ),
    )

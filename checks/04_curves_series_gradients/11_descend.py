"""Checks for gradient descent on a line.

The reference is least squares in one equation, and for the gradient measured slopes. The
laws of the walk (down at a small rate, up at a large one) hold for every bowl.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, gradient, unchanged
from mlx_exercises.figures import Lines, Scatter, Series

UPHILL = "The walk goes uphill: a gradient points to where the loss grows."


def standard(x):
    """Return x with mean 0 and spread 1."""
    return (x - np.mean(x)) / np.std(x)


def error(z, y, w):
    """Return the mean squared error of the line w."""
    return float(np.mean((w[0] + w[1] * z - y) ** 2))


def slopes(z, y, w):
    """Return the gradient of the error, from the design matrix."""
    X = np.stack([np.ones(len(z)), z], axis=1)
    return 2 / len(z) * X.T @ (X @ w - y)


def walk(z, y, rate, steps):
    """Return the walk from (0, 0)."""
    path = [np.zeros(2)]
    for _ in range(steps):
        path.append(path[-1] - rate * slopes(z, y, path[-1]))
    return np.array(path)


def cloud(rng):
    """Draw a cloud of points around some line."""
    n = int(rng.integers(4, 12))
    x = rng.normal(rng.uniform(-5, 30), rng.uniform(0.5, 6), size=n)
    return x, rng.normal(size=2) @ np.array([np.ones(n), x]) + rng.normal(size=n)


def test_standardised(exercise):
    """Standardised numbers have the mean 0 and the spread 1, whatever their unit was."""
    x = np.array([2, 4, 4, 10])  # mean 5, spread 3
    with unchanged(x):
        close(
            exercise.standardise(x),
            np.array([-3, -1, -1, 5]) / 3,
            "The mean is 5 and the spread √((9 + 1 + 1 + 25) / 4) = 3.",
            suspects={
                "Only shifted. The spread is still 3.": np.array([-3.0, -1, -1, 5]),
                "Only scaled. The mean is not 0 yet.": x / 3,
                "That was divided by the mean of the squares. A root is missing.": (
                    np.array([-3, -1, -1, 5]) / 9
                ),
                "Divided by the root of the sum. The spread is the root of a mean.": (
                    np.array([-3, -1, -1, 5]) / 6
                ),
                "Is the mean of x taken away before squaring, too?": (
                    np.array([-3, -1, -1, 5]) / 34**0.5
                ),
                "Division came before subtraction. Brackets?": x - 5 / 3,
                "Divided by n - 1. The spread here is a plain mean.": (
                    np.array([-3, -1, -1, 5]) / 12**0.5
                ),
            },
        )
    always(
        lambda x, _: close(exercise.standardise(x), standard(x), "Other numbers, another unit."),
        cloud,
        runs=20,
    )


def test_loss(exercise):
    """The line 1 + 2z misses the points (0, 2) and (3, 3) by 1 and 4: its loss is 8.5."""
    z, y, w = np.array([0, 3]), np.array([2, 3]), np.array([1, 2])
    with unchanged(z, y, w):
        close(
            exercise.loss(z, y, w),
            8.5,
            "The residuals are -1 and 4.",
            suspects={
                "That is the sum of the squares. The loss is their mean.": 17,
                "That is half the mean. Many books do so; here the 2 stays in the gradient.": 4.25,
                "Residuals of both signs cancel: square them first.": 2.25,
                "The mean comes after squaring, and no root: this is a root.": 8.5**0.5,
                "w[0] is the intercept and w[1] the slope.": 12.5,
                "These are the sizes of the residuals, not their squares.": 2.5,
            },
        )


def test_gradient(exercise):
    """Both slopes of the loss are as measured."""

    def law(x, y, w):
        z = standard(x) + 0.3  # not quite standardised, or half of the mistakes could hide
        truth = slopes(z, y, w)
        r = w[0] + w[1] * z - y
        gradient(
            lambda p: error(z, y, p),
            w,
            exercise.loss_gradient(z, y, w),
            names=["w[0]", "w[1]"],
            suspects={
                "The 2 of the square is missing.": truth / 2,
                "The loss is a mean, and so is each slope: divide by n.": truth * len(z),
                "The sign is turned round: residuals are guess minus y.": -truth,
                "The two slopes have changed places.": truth[::-1],
                "Both slopes are the one of w[0]. How does a residual move with w[1]?": (
                    np.full(2, 2 * np.mean(r))
                ),
                "Each residual belongs with its own z: multiply first, then take the mean.": (
                    np.array([truth[0], truth[0] * np.mean(z)])
                ),
            },
        )

    always(law, lambda rng: (*cloud(rng), rng.normal(size=2)), runs=20)


def test_the_walk(exercise):
    """A walk begins at (0, 0), and each step goes a rate times the gradient down."""
    z, y = np.array([-1.0, 0.0, 2.0]), np.array([1.0, 2.0, 9.0])
    start = np.zeros(2)
    for rate, steps in ((0.1, 3), (0.02, 7), (0.3, 0)):
        truth = walk(z, y, rate, steps)
        mistakes = {}
        if steps:
            frozen = [-i * rate * slopes(z, y, start) for i in range(steps + 1)]
            mistakes = {
                "A start and all steps: there are steps + 1 rows.": truth[:-1],
                "The start, (0, 0), belongs to the walk.": truth[1:],
                "Only the end came back. The whole walk is asked for.": truth[-1],
                UPHILL: walk(z, y, -rate, steps),
                "Each step needs the gradient of where it begins, not that of the start.": (
                    np.array(frozen)
                ),
                "Each row starts at (0, 0) again. It should go on from the row before.": (
                    np.array([start] + [-rate * slopes(z, y, start)] * steps)
                ),
                "The rate is missing: these are whole gradients.": walk(z, y, 1, steps),
                "Every row is the end of the walk. Is one and the same array in all of them?": (
                    np.array([truth[-1]] * (steps + 1))
                ),
            }
        with unchanged(z, y):
            found = exercise.descend(z, y, rate, steps)
        close(found, truth, f"{steps} steps at the rate {rate}.", suspects=mistakes)


def test_small_and_large_rates(exercise):
    """At the rate 0.1 every step lowers the loss, and at the rate 1.1 every step raises it."""
    rng = np.random.default_rng(0)
    for _ in range(5):
        x, y = cloud(rng)
        z = standard(x)
        for rate, way in ((0.1, -1), (1.1, 1)):
            path = exercise.descend(z, y, rate, 8)
            close(path, walk(z, y, rate, 8), f"Eight steps at the rate {rate}.")
            moved = way * np.diff([error(z, y, w) for w in path])
            expect(np.all(moved > 0), f"At the rate {rate} the loss went the wrong way.")


def test_on_people(exercise):
    """A hundred steps find the line of least squares: for diabetes -117.77 + 10.233 · bmi."""
    x = np.array([2.0, 4, 4, 10])
    close(
        exercise.in_units(np.array([7.0, 6.0]), x),
        np.array([-3.0, 2.0]),
        "z is (x - 5) / 3, so 7 + 6z is 7 - 10 + 2x.",
        suspects={
            "The slope is right. Where z is 0, x is at its mean, and not 0.": [7.0, 2.0],
            "Slope by spread, or times spread? z grows slower than x.": [7.0 - 18 * 5, 18.0],
            "The slope comes back as it was: z and x differ by the spread.": [7.0 - 30, 6.0],
            "Intercept and slope have changed places.": [2.0, -3.0],
            "The sign is turned round: the mean was taken away.": [17.0, 2.0],
            "The whole mean was taken from w₀. How much does the line fall over that distance?": (
                [2.0, 2.0]
            ),
        },
    )
    table = data.diabetes()
    for x, y in ((table.X[:, 2], table.y), (table.X[:, 3], table.y)):
        slope, intercept = np.polyfit(x, y, 1)
        path = exercise.descend(exercise.standardise(x), y, 0.1, 100)
        close(path, walk(standard(x), y, 0.1, 100), "A hundred steps at the rate 0.1.")
        close(
            exercise.in_units(path[100], x),
            np.array([intercept, slope]),
            "Least squares in one equation finds another line.",
            tolerance=1e-6,
        )


def show(exercise):
    """Draw the line found by walking, and how the loss fell on the way at three rates."""
    table = data.diabetes()
    x, y = table.X[:, 2], table.y
    z = exercise.standardise(x)
    curves, guesses = {}, None
    for rate in (0.02, 0.1, 0.97):
        path = exercise.descend(z, y, rate, 60)
        curves[f"rate {rate}"] = [exercise.loss(z, y, w) for w in path]
        guesses = path if rate == 0.1 else guesses
    a, b = exercise.in_units(exercise.descend(z, y, 0.1, 100)[100], x)
    ends = np.array([x.min(), x.max()])
    best = exercise.loss(z, y, exercise.descend(z, y, 0.1, 100)[100])
    lines = [Series(ends, a + b * ends, "100 steps")]
    for i in (2, 6):
        early = exercise.in_units(guesses[i], x)
        lines.append(Series(ends, early[0] + early[1] * ends, f"{i} steps"))
    return (
        Scatter(
            np.stack([x, y], axis=1),
            lines=lines,
            title="442 people, and a line that walked into place",
            x_label="body-mass index (kg/m²)",
            y_label="progression",
            note=f"Slope {b:.3f}, intercept {a:.2f}: to all digits the line that stage 02's "
            f"equation gives. Its loss is {best / y.var():.3f} of what a level line leaves.",
        ),
        Lines(
            curves,
            title="The loss on the way down",
            x_label="step",
            y_label="loss",
            levels={"best": best},
            note="At 0.02 it crawls, at 0.97 it jumps over the valley at every step, above 1 it "
            "would climb out.",
        ),
    )

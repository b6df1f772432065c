"""Checks for predictions, their loss, and the loss of many lines at once.

The oracle is the slow way: one row, one line, one miss at a time.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, close, last_call, unchanged, vectorized
from mlx_exercises.figures import Grid, Scatter, Series, Table

INTERCEPT_MISSING = "The intercept is missing from each prediction."
INTERCEPT_LAST = "The last weight went in as the intercept. It is the first."
HALF = "This is half of the mean: 1/(2n). The convention here is 1/n."
SUM = "This is the sum of the squares. How many misses does it stand for?"
SIZES = "This is the mean size of the misses, without their squares."
ROOT = "This is the root of the mean. It is asked for without the root."
BIAS = "The misses were averaged before squaring, so those above and below cancelled."
ALL_PAIRS = "Each y was compared with each prediction: n × n misses. What are the two shapes?"
LINES = {"Ada": (316, 1.0), "Ben": (311, 1.3), "Cleo": (309, 1.5)}


def slow_predictions(X, w):
    return np.array([w[0] + sum(a * b for a, b in zip(row, w[1:], strict=True)) for row in X])


def slow_loss(x, y, intercept, slope):
    return sum((intercept + slope * a - b) ** 2 for a, b in zip(x, y, strict=True)) / len(x)


def test_predictions(exercise):
    """A prediction is the intercept plus each column times its own weight, whatever n and d."""
    X, w = np.array([[1, 2], [0, 5], [3, 1]]), np.array([10, 100, -1])
    with unchanged(X, w):
        close(
            exercise.predict(X, w),
            [108, 5, 309],
            "10 + 100·1 - 1·2, then 10 + 100·0 - 1·5, then 10 + 100·3 - 1·1.",
            suspects={
                INTERCEPT_MISSING: [98, -5, 299],
                INTERCEPT_LAST: [209, 499, 129],
            },
        )
    rng = np.random.default_rng(0)
    for n, d in ((5, 1), (1, 3), (4, 4)):
        X, w = rng.normal(size=(n, d)), rng.normal(size=d + 1)
        close(exercise.predict(X, w), slow_predictions(X, w), f"X is ({n}, {d}).")


def test_loss(exercise):
    """The loss is the mean of the squared misses, and 0 for a line that goes through all points."""
    y, line = np.array([1, 4, 5]), np.array([1, 3, 7])
    with unchanged(y, line):
        close(
            exercise.mean_squared_error(y, line),
            5 / 3,
            "The misses are 0, 1 and -2.",
            suspects={
                HALF: 5 / 6,
                SUM: 5,
                SIZES: 1,
                ROOT: (5 / 3) ** 0.5,
                BIAS: 1 / 9,
                "Divided by n - 1. A loss has n misses, and its mean is over all of them.": 2.5,
                "These are the single squares. One number is asked for.": np.array([0, 1, 4]),
            },
        )
    close(exercise.mean_squared_error(y, y.copy()), 0, "Every prediction is right.")
    rng = np.random.default_rng(1)
    y, says = rng.normal(size=7), rng.normal(size=7)
    expected = sum((a - b) ** 2 for a, b in zip(y, says, strict=True)) / 7
    close(exercise.mean_squared_error(y, says), expected, "7 predictions.")


def test_shapes_that_differ(exercise):
    """A column (n, 1) against a row (n,) is refused, and so are 3 numbers against one."""
    y, says = np.array([1.0, 4.0, 5.0]), np.array([1.0, 3.0, 7.0])
    for first, second in (
        (y.reshape(3, 1), says),
        (y, says.reshape(3, 1)),
        (y, np.array([3.0])),
        (y.reshape(1, 3), says),
    ):
        try:
            found = exercise.mean_squared_error(first, second)
        except ValueError:
            continue
        pairs = first.size == second.size and 1 not in (first.shape[0], second.shape[0])
        raise CheckFailed(
            ALL_PAIRS if pairs else f"Shapes {first.shape} and {second.shape} were let through.",
            call=last_call(),
            expected="a ValueError",
            got=str(found)[:60],
        )


def test_landscape(exercise):
    """Row i and column j of the landscape hold the loss of intercept i with slope j."""
    x, y = np.array([0, 1, 3, 4]), np.array([1, 4, 5, 9])
    intercepts, slopes = np.array([1, 0, 2]), np.array([2, 1])
    expected = np.array([[slow_loss(x, y, a, b) for b in slopes] for a in intercepts])
    with unchanged(x, y, intercepts, slopes):
        close(
            exercise.landscape(x, y, intercepts, slopes),
            expected,
            "Three intercepts, two slopes and four points. 1 + 2x misses by 0, 1, 2 and 0.",
            suspects={
                "Rows and columns are exchanged: intercepts belong to the rows.": expected.T,
                "These are sums over the points. A loss is a mean.": expected * len(x),
                HALF: expected / 2,
                "The mean was taken over the intercepts. Which axis holds the points?": np.array(
                    [
                        [
                            np.mean([(a + b * p - q) ** 2 for a in intercepts])
                            for p, q in zip(x, y, strict=True)
                        ]
                        for b in slopes
                    ]
                ),
                "The mean was taken over the slopes. Which axis holds the points?": np.array(
                    [
                        [
                            np.mean([(a + b * p - q) ** 2 for b in slopes])
                            for p, q in zip(x, y, strict=True)
                        ]
                        for a in intercepts
                    ]
                ),
            },
        )
    rng = np.random.default_rng(2)
    for n, k, m in ((5, 2, 3), (1, 4, 2), (3, 3, 3), (6, 1, 1)):
        x, y, intercepts, slopes = (rng.normal(size=size) for size in (n, n, k, m))
        expected = [[slow_loss(x, y, a, b) for b in slopes] for a in intercepts]
        close(
            exercise.landscape(x, y, intercepts, slopes),
            np.array(expected),
            f"{n} points, {k} intercepts and {m} slopes.",
        )


def test_no_loops(exercise):
    """More rows, or more lines, take no more lines of Python."""
    rng = np.random.default_rng(3)

    def many_rows(n):
        X, w, y = rng.normal(size=(n, 3)), rng.normal(size=4), rng.normal(size=n)
        return lambda: (exercise.predict(X, w), exercise.mean_squared_error(y, y + 1))

    def many_lines(n):
        x, y, grid = rng.normal(size=5), rng.normal(size=5), rng.normal(size=n)
        return lambda: (
            exercise.landscape(x, y, grid, grid[:2]),
            exercise.landscape(x, y, grid[:2], grid),
        )

    vectorized(exercise, many_rows, (4, 40), "predict or the loss goes through the rows in Python.")
    vectorized(exercise, many_lines, (4, 40), "landscape goes through the lines in Python.")


def show(exercise):
    """Settle the bet, and draw the landscape with the three lines in it."""
    air = data.co2()
    x = air.year - 1959
    rows, points = [], []
    for name, (intercept, slope) in LINES.items():
        says = exercise.predict(x.reshape(-1, 1), np.array([intercept, slope]))
        loss = float(exercise.mean_squared_error(air.ppm, says))
        rows.append([name, f"{intercept} + {slope}·x", f"{says[-1]:.1f}", f"{loss:.2f}"])
        points.append([slope, intercept])
    intercepts, slopes = np.linspace(303, 321, 37), np.linspace(0.9, 1.8, 46)
    surface = np.asarray(exercise.landscape(x, air.ppm, intercepts, slopes))
    i, j = np.unravel_index(surface.argmin(), surface.shape)
    best = f"{intercepts[i]:.1f} + {slopes[j]:.2f}·x"
    rows.append(["lowest on the grid", best, "", f"{surface[i, j]:.2f}"])
    names = {name: np.array([at]) for name, at in zip(LINES, points, strict=True)}
    return (
        Table(
            rows,
            columns=["who", "line (ppm)", "for 2001", "loss (ppm²)"],
            title="The bet is settled. Measured in 2001: 370.9 ppm",
            marked=[1],
        ),
        Scatter(
            names,
            grid=Grid(np.log10(surface), (0.9, 1.8), (303, 321)),
            lines=[Series([slopes[j]], [intercepts[i]], "lowest", style="points")],
            x_label="slope (ppm a year)",
            y_label="intercept (ppm)",
            title="Every point is a line: log₁₀ of its loss",
            note="The valley is long and slanted: a steeper line that starts lower loses little. "
            "Nobody stands at its bottom yet; the next two exercises go there.",
        ),
    )

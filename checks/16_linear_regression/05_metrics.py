"""Checks for MAE, RMSE, R² and adjusted R².

Besides values: who wins among constants (the median or the mean), and that the adjusted R²
of pure noise is 0 on average, which is what the adjustment is for.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, expect, last_call, parts, unchanged
from mlx_exercises.figures import Lines, Series, Table

Y, SAYS = np.array([1, 2, 6]), np.array([2, 2, 3])
CANCELLED = "Misses above and below cancelled. Their sizes are asked for."
CORRELATION = "This is a squared correlation. It forgives predictions that are all too high."
INTERCEPT = "The intercept has used up a row, too: d + 1 weights, n - d - 1 rows free."


def pair(exercise, y, says):
    """Return the learner's MAE and RMSE, once it is clear that there are two of them."""
    found = exercise.typical_misses(y, says)
    return parts(found, 2, "Two numbers are asked for: (MAE, RMSE).")


def test_typical_misses(exercise):
    """Misses of 1, 0 and 3 have an MAE of 4/3 and an RMSE of √(10/3)."""
    with unchanged(Y, SAYS):
        mae, rmse = pair(exercise, Y, SAYS)
    root = (10 / 3) ** 0.5
    close(
        mae,
        4 / 3,
        "1 + 0 + 3, over 3.",
        suspects={
            CANCELLED: 2 / 3,
            "The sign is left in: y - predictions, averaged.": -2 / 3,
            "This is the RMSE. The MAE comes first.": root,
            "This is the sum of the sizes, not their mean.": 4,
            "This is the middle one of the sizes, not their mean.": 1,
        },
    )
    close(
        rmse,
        root,
        "The squares are 1, 0 and 9.",
        suspects={
            "RMSE is the root of that: its unit would be % squared.": 10 / 3,
            "The root of each square was taken: that is the MAE again.": 4 / 3,
            "This is the root of the sum. The mean comes before the root.": 10**0.5,
            "This divides by n - 1, as if a mean had been taken out.": 5**0.5,
            "The mean of the misses was taken out first.": float(np.std(Y - SAYS)),
        },
    )
    rng = np.random.default_rng(0)
    for n in (1, 5, 8):
        y, says = rng.normal(size=n), rng.normal(size=n)
        sizes = [abs(float(a - b)) for a, b in zip(y, says, strict=True)]
        mae, rmse = pair(exercise, y, says)
        close(mae, sum(sizes) / n, f"{n} misses.")
        close(rmse, (sum(size**2 for size in sizes) / n) ** 0.5, f"{n} misses.")


def test_who_wins(exercise):
    """Of all constants the median has the smallest MAE, and the mean the smallest RMSE."""

    def law(y, other):
        def judged(constant):
            mae, rmse = pair(exercise, y, np.full(len(y), constant))
            sizes = np.abs(y - constant)
            close(mae, sizes.mean(), f"Always {constant:.3g}.")
            close(rmse, float(np.linalg.norm(sizes) / len(y) ** 0.5), f"Always {constant:.3g}.")
            return mae, rmse

        median, mean, third = (judged(c) for c in (np.median(y), y.mean(), other))
        expect(median[0] <= min(mean[0], third[0]) + 1e-9, "The median was beaten in MAE.")
        expect(mean[1] <= min(median[1], third[1]) + 1e-9, "The mean was beaten in RMSE.")

    def draw(rng):
        return rng.exponential(5, size=int(rng.integers(3, 12))), float(rng.uniform(0, 10))

    always(law, draw, runs=30, seed=1)


def test_r_squared(exercise):
    """R² is 1 for no miss, 0 for always the mean, and negative for worse."""
    with unchanged(Y, SAYS):
        close(
            exercise.r_squared(Y, SAYS),
            1 - 10 / 14,
            "Missed: 1 + 0 + 9. Spread: 4 + 1 + 9.",
            suspects={
                "This is the share that was missed. R² is the rest of it.": 10 / 14,
                "The sums are the wrong way up.": 1 - 14 / 10,
                "The spread was measured from 0. It is measured from the mean of y.": 1 - 10 / 41,
                "The misses went in without their squares.": 1 - (-2 / 14) ** 2,
                "Sizes were added. It is their squares.": 1 - 4 / 6,
                "This is how far the predictions spread, over that of y. How far do they miss?": (
                    2 / 14
                ),
                "The spread is that of the predictions. It belongs to y.": 1 - 10 / (2 / 3),
                CORRELATION: np.corrcoef(Y, SAYS)[0, 1] ** 2,
            },
        )
    close(exercise.r_squared(Y, Y.copy()), 1, "Every prediction is right.")
    close(exercise.r_squared(Y, np.array([3, 3, 3])), 0, "Always the mean.")
    too_high = np.array([3.5, 6.0, 8.5])
    close(
        exercise.r_squared(Y, too_high),
        1 - 28.5 / 14,
        "All of these are too high, by 2.5, 4 and 2.5.",
        suspects={
            CORRELATION: np.corrcoef(Y, too_high)[0, 1] ** 2,
            "Below the mean R² is negative: nothing stops at 0.": 0,
            "This is how far the predictions spread, not how far they miss.": 1 - 49.5 / 14,
        },
    )
    rng = np.random.default_rng(2)
    y, says = rng.normal(size=9) + 5, rng.normal(size=9) + 5
    missed, spread = np.sum((y - says) ** 2), 9 * np.var(y)
    close(exercise.r_squared(y, says), 1 - missed / spread, "Nine random predictions.")
    for says in ([7.0, 7.0], [6.0, 9.0]):
        refused(
            lambda says=says: exercise.r_squared(np.array([7.0, 7.0]), np.array(says)),
            "All the y are 7, and a share of their spread came back.",
        )


def test_adjusted(exercise):
    """The adjusted R² divides each sum by what is free in it, and needs more rows than weights."""
    close(
        exercise.adjusted_r_squared(0.8, 11, 4),
        1 - 0.2 * 10 / 6,
        "11 rows, and 5 weights: 6 rows are free.",
        suspects={
            INTERCEPT: 1 - 0.2 * 10 / 7,
            "The mean has used up a row as well: the spread has n - 1 free.": 1 - 0.2 * 11 / 6,
            "The intercept and the mean have used up a row each.": 1 - 0.2 * 11 / 7,
            "The two free numbers are the wrong way up.": 1 - 0.2 * 6 / 10,
            "R² itself was stretched. It is what is missed that costs more.": 0.8 * 10 / 6,
            "This charges what is explained. What is missed costs more.": 1 - 0.8 * 10 / 6,
        },
    )
    close(exercise.adjusted_r_squared(2 / 7, 3, 1), -3 / 7, "3 rows, 1 column: it may be negative.")
    close(exercise.adjusted_r_squared(0.5, 20, 0), 0.5, "No column, no charge.")
    close(exercise.adjusted_r_squared(1, 9, 3), 1, "Nothing is missed, so nothing is charged.")
    for n, d in ((2, 1), (5, 4), (4, 6)):
        refused(
            lambda n=n, d=d: exercise.adjusted_r_squared(1.0, n, d),
            "The two weights of a line go through any two points, and that was called a fit."
            if n == 2
            else f"{d + 1} weights leave no row of {n} free.",
        )


def test_noise_is_worth_nothing(exercise):
    """12 columns of noise explain 0.41 of noise by R², and about 0 once adjusted."""
    rng = np.random.default_rng(3)
    n, d, runs = 30, 12, 150
    plain, adjusted = [], []
    for _ in range(runs):
        A = np.column_stack([np.ones(n), rng.normal(size=(n, d))])
        y = rng.normal(size=n)
        basis = np.linalg.qr(A)[0]
        says = basis @ (basis.T @ y)
        truth = float(1 - np.sum((y - says) ** 2) / (n * np.var(y)))
        r2 = exercise.r_squared(y, says)
        close(r2, truth, "30 rows of noise, fitted with 12 columns of noise.")
        fair = exercise.adjusted_r_squared(float(r2), n, d)
        close(fair, 1 - (1 - truth) * 29 / 17, "30 rows, 12 columns.")
        plain.append(float(r2))
        adjusted.append(float(fair))
    expect(abs(np.mean(plain) - 12 / 29) < 0.06, "R² of noise should be about d / (n - 1).")
    expect(abs(np.mean(adjusted)) < 0.1, "The adjusted R² of noise should be about 0.")


def refused(attempt, sentence):
    try:
        found = attempt()
    except ValueError:
        return
    raise CheckFailed(sentence, call=last_call(), expected="a ValueError", got=str(found)[:60])


def fitted(columns, y):
    """Return the predictions of least squares for the rows it was fitted to."""
    A = np.column_stack([np.ones(len(y)), *columns])
    return A @ np.linalg.lstsq(A, y)[0]


def show(exercise):
    """Judge three honest models of wine, and then add dice."""
    table = data.wine()
    alcohol, colour, others = table.X[:, 0], table.X[:, 9], table.X[:, 1:]
    n = len(alcohol)
    rng = np.random.default_rng(0)
    dice = rng.integers(1, 7, size=(n, 60)).astype(float)
    rows = []
    for name, columns in (
        ("always the mean", []),
        ("colour", [colour]),
        ("all twelve measurements", list(others.T)),
        ("colour and 60 dice", [colour, *dice.T]),
    ):
        says = fitted(columns, alcohol)
        mae, rmse = exercise.typical_misses(alcohol, says)
        r2 = float(exercise.r_squared(alcohol, says))
        fair = float(exercise.adjusted_r_squared(r2, n, len(columns)))
        rows.append([name, len(columns), *(f"{v + 0.0:.2f}" for v in (mae, rmse, r2, fair))])
    counts = list(range(0, 61, 4))
    plain, adjusted = [], []
    for count in counts:
        says = fitted([colour, *dice[:, :count].T], alcohol)
        plain.append(float(exercise.r_squared(alcohol, says)))
        adjusted.append(float(exercise.adjusted_r_squared(plain[-1], n, count + 1)))
    return (
        Table(
            rows,
            columns=["model", "columns", "MAE (%)", "RMSE (%)", "R²", "adjusted"],
            title=f"How strong is a wine? {n} wines, in % alcohol",
            marked=[3],
        ),
        Lines(
            [Series(counts, plain, "R²"), Series(counts, adjusted, "adjusted R²", style="both")],
            x_label="columns of dice beside the colour",
            y_label="share explained",
            y_range=(0, 0.6),
            title="What dice know about wine",
            note="Nearly as good as twelve real measurements, if one believes R².",
        ),
    )

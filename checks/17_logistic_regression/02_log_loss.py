"""Checks for the log loss: by hand, against a slow oracle, far out, and as a bowl.

The oracle goes row by row, with log1p of the odds against the row's own label.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect, no_warnings, unchanged
from mlx_exercises.figures import Lines, Table

CUT_OFF = "The probability was cut off somewhere. Certain and wrong at a score of 800 costs 800."
SCORE = "Far out, certain and wrong costs the size of the score, certain and right nothing."


def slow(y, z):
    """Return -log p row by row, where p is 1 / (1 + odds against the row's own label)."""
    signs = [-1 if label else 1 for label in y]
    return np.array(
        [math.log1p(math.exp(sign * each)) for sign, each in zip(signs, z, strict=True)]
    )


def test_surprises(exercise):
    """A row pays the negative logarithm of the probability that its own label was given."""
    y, z = np.array([1, 0, 1, 0]), np.log(np.array([9.0, 9.0, 0.25, 1.0]))
    p = np.array([0.9, 0.9, 0.2, 0.5])
    right = -np.log([0.9, 0.1, 0.2, 0.5])
    with unchanged(y, z):
        close(
            exercise.surprises(y, z),
            right,
            "The labels 1, 0, 1, 0 were given the probabilities 0.9, 0.1, 0.2 and 0.5.",
            suspects={
                "The labels are the wrong way round: rain on a high score is no surprise.": (
                    -np.log([0.1, 0.9, 0.8, 0.5])
                ),
                "Only the rows with the label 1 pay. What does a dry day cost whoever said rain?": (
                    right * y
                ),
                "Only the rows with the label 0 pay. What does rain cost whoever said none?": (
                    right * (1 - y)
                ),
                "All rows paid as if it had rained.": -np.log(p),
                "Where the label is 1, log(1 + eᶻ) and z were added.": np.logaddexp(0, z) + y * z,
                "The minus is missing: the logarithm of a probability is below 0.": -right,
                "These are squared differences. A surprise is a logarithm.": (y - p) ** 2,
                "These are bits, logarithms by 2. Natural ones are asked for.": right / math.log(2),
                "These are the probabilities. Their negative logarithms are asked for.": (
                    np.array([0.9, 0.1, 0.2, 0.5])
                ),
            },
        )
    rng = np.random.default_rng(0)
    for n in (1, 6, 9):
        y, z = rng.integers(0, 2, size=n), rng.normal(size=n) * 3
        close(exercise.surprises(y, z), slow(y, z), f"{n} random scores.")


def test_far_out(exercise):
    """Certain and right costs nothing, certain and wrong costs the score, without a warning."""
    y, z = np.array([0, 1, 1, 0]), np.array([800.0, -800.0, 1000.0, -1000.0])
    with no_warnings("A power of e overflowed, or 0 has no logarithm. Can the score do without p?"):
        found = exercise.surprises(y, z)
    close(
        found,
        [800.0, 800.0, 0.0, 0.0],
        SCORE,
        suspects={CUT_OFF: [34.539, 34.539, 0, 0]},
        tolerance=1e-3,
    )
    close(found, [800.0, 800.0, 0.0, 0.0], SCORE)
    close(
        exercise.surprises(np.array([1, 0]), np.array([40.0, 30.0])),
        [math.exp(-40), 30.0],
        SCORE,
    )


def test_knowing_nothing(exercise):
    """A model with all weights 0 pays log 2 = 0.693 a row, whatever the data are."""
    rng = np.random.default_rng(1)
    for n, d in ((5, 2), (3, 4), (8, 1)):
        X, y = rng.normal(size=(n, d)), rng.integers(0, 2, size=n)
        with unchanged(X, y):
            close(
                exercise.log_loss(X, y, np.zeros(d + 1)),
                math.log(2),
                "Every row is given 0.5.",
                suspects={
                    "This is the sum. The loss is the mean over the rows.": n * math.log(2),
                    "This is one bit, a logarithm by 2. A natural one is asked for.": 1,
                    "The minus is missing: a surprise is above 0.": -math.log(2),
                },
            )


def test_loss_of_a_model(exercise):
    """The loss is the mean surprise at the scores w[0] + w[1]·x₁ + …, and Bo pays 0.692."""
    rain = np.array([1] * 9 + [0])
    bo = -(9 * math.log(0.999) + math.log(0.001)) / 10
    close(
        exercise.log_loss(np.zeros((10, 0)), rain, np.array([math.log(999)])),
        bo,
        "There are no columns here, and the intercept is the log odds of 0.999.",
        suspects={
            "This is the sum. The loss is the mean over the rows.": 10 * bo,
            "The intercept is missing from the scores.": math.log(2),
        },
    )
    rng = np.random.default_rng(2)
    for n, d in ((6, 3), (4, 1), (2, 5)):
        X, w = rng.normal(size=(n, d)), rng.normal(size=d + 1)
        y = rng.integers(0, 2, size=n)
        z = np.array([w[0] + sum(a * b for a, b in zip(row, w[1:], strict=True)) for row in X])
        with unchanged(X, y, w):
            found = exercise.log_loss(X, y, w)
        close(
            found,
            float(slow(y, z).mean()),
            f"X is ({n}, {d}).",
            suspects={
                "The intercept is missing from the scores.": float(slow(y, z - w[0]).mean()),
            },
        )


def test_one_bowl(exercise):
    """Half way between two models the loss is never above the mean of theirs: it is a bowl."""

    def law(X, y, v, w):
        ends = []
        for at in (v, w, (v + w) / 2):
            found = exercise.log_loss(X, y, at)
            close(found, float(slow(y, at[0] + X @ at[1:]).mean()), "Some model.")
            ends.append(float(found))
        expect(ends[2] <= (ends[0] + ends[1]) / 2 + 1e-12, "The loss bulges upwards in between.")

    def draw(rng):
        n, d = int(rng.integers(2, 8)), int(rng.integers(1, 4))
        y = rng.integers(0, 2, size=n)
        return rng.normal(size=(n, d)), y, rng.normal(size=d + 1) * 2, rng.normal(size=d + 1) * 2

    always(law, draw, runs=30)


def show(exercise):
    """Show the forecasters' bills, and the price of each claim."""
    rain = np.array([1] * 9 + [0])
    nothing = np.zeros((10, 0))
    rows = []
    for name, p in (("Bo", 0.999), ("a coin", 0.5), ("an honest one", 0.9), ("a timid one", 0.7)):
        loss = float(exercise.log_loss(nothing, rain, np.array([np.log(p / (1 - p))])))
        rows.append([name, f"{p:.1%}", f"{9 if p > 0.5 else 5} of 10", f"{loss:.3f}"])
    rows[1][2] = "-"
    p = np.linspace(0.005, 0.995, 100)
    z = np.log(p / (1 - p))
    came = exercise.surprises(np.ones(100), z)
    stayed = exercise.surprises(np.zeros(100), z)
    mixed = 0.9 * np.asarray(came) + 0.1 * np.asarray(stayed)
    best = float(p[mixed.argmin()])
    return (
        Table(
            rows,
            columns=["forecaster", "says rain at", "right", "pays a day"],
            title="Ten days, nine of them wet",
            marked=[0],
        ),
        Lines(
            {"if it rains": came, "if it stays dry": stayed, "9 days of 10 wet": mixed},
            x=p,
            x_label="probability given to rain",
            y_label="surprise",
            marks={"cheapest": best},
            title="What a claim costs",
            note=f"The third curve is lowest at {best:.2f}: saying what one believes is cheapest. "
            "At the edges there is no upper limit.",
        ),
    )

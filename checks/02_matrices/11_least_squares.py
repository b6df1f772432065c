"""Checks for least squares, from the table of numbers to R².

The best fit is judged by what defines it: its misses stand at a right angle on every
column, and every other choice of weights misses by more.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import (
    CheckFailed,
    always,
    close,
    expect,
    forbidden,
    last_call,
    shape,
    unchanged,
)
from mlx_exercises.figures import Bars, Scatter, Series, Table

ONES_LAST = "The ones came last. They come first, so that w[0] belongs to them."
NO_ONES = "The column of ones is missing."
THROUGH_ZERO = "This line passes through zero. Did the column of ones come along?"
ZEROS = "The first column holds zeros. Zeros say nothing; it has to be ones."
NO_PIVOTING = "The tiny pivot was used as it was. Swap the largest number up first."
REFUSED = "This table can be solved, but a pivot came up as 0. Was the largest number swapped up?"
TOP_DOWN = "The last steps went from the top row down. Start at the last row."
LEFT_OUT = "This is the share that was missed. R² is the rest of it."
CORRELATION = "This is a squared correlation. It overlooks that every prediction is off."
ROWS_SWAPPED = "The sums are the wrong way up."
NOT_SQUARED = "The misses went in without their squares."
AGAINST_ZERO = "The spread was measured from 0. It is measured from the mean of y."
ALL_FROM_MEAN = "This is how far the predictions spread, not how far they miss."
THREE = np.array([[2.0], [0.0], [1.0]]), np.array([6.0, 1.0, 2.0])


def test_design(exercise):
    """The design has a column of ones, and then the columns of features as they are."""
    features = np.array([[5, 7], [1, 2], [3, 4]])
    with unchanged(features):
        close(
            exercise.design(features),
            np.array([[1.0, 5, 7], [1, 1, 2], [1, 3, 4]]),
            "Three samples with two features each.",
            suspects={
                ONES_LAST: [[5, 7, 1], [1, 2, 1], [3, 4, 1]],
                NO_ONES: features,
                ZEROS: [[0, 5, 7], [0, 1, 2], [0, 3, 4]],
                "The first feature was written over by the ones.": [[1, 7], [1, 2], [1, 4]],
            },
        )
    for n, d in ((4, 1), (1, 3), (3, 3)):
        features = np.random.default_rng([n, d]).normal(size=(n, d))
        X = np.array([[1.0, *row] for row in features])
        close(exercise.design(features), X, f"The features are ({n}, {d}).")


def test_solve(exercise):
    """Your own elimination solves every square table, whatever its pivots are."""
    A, b = np.array([[3, 3], [3, 5]]), np.array([9, 14])
    with unchanged(A, b), closed(exercise):
        close(
            exercise.solve(A, b),
            [0.5, 2.5],
            "3 · 0.5 + 3 · 2.5 = 9, and 3 · 0.5 + 5 · 2.5 = 14.",
            suspects={TOP_DOWN: [3, 2.5], "The pivots still have to be divided by.": [-6, 5]},
        )
        for A, b, x, size in (
            ([[1e-20, 1.0], [1.0, 1.0]], [1.0, 2.0], [1, 1], "1e-20"),
            ([[0.0, 1.0], [-3.0, 2.0]], [4.0, 2.0], [2, 4], "0, and below it stands -3"),
            ([[0, 2, 1], [1, 0, 0], [3, 0, 4]], [7, 2, 18], [2, 2, 3], "0"),
        ):
            close(
                solved(exercise, np.array(A), np.array(b)),
                x,
                f"The first pivot is {size}.",
                suspects={NO_PIVOTING: [0, 1]},
            )

    def law(A, x):
        close(solved(exercise, A, A @ x), x, "Put back in, this does not give b.", tolerance=1e-6)

    always(law, draw_system, runs=30, seed=0)


def test_misses_at_right_angles(exercise):
    """The best fit of (0, 1), (1, 2), (2, 6) is 0.5 + 2.5 x; its misses are at right angles."""
    features, y = THREE
    with unchanged(features, y), closed(exercise):
        close(
            exercise.fit(features, y),
            [0.5, 2.5],
            "The normal equations are 3 3 | 3 5 and (9, 14).",
            suspects={THROUGH_ZERO: [2.8], "The weight of the ones comes first.": [2.5, 0.5]},
        )

    def law(features, y):
        w = exercise.fit(features, y)
        shape(w, (features.shape[1] + 1,))
        expect(w.dtype.kind in "fiu", "Weights are numbers.")
        X = np.array([[1.0, *row] for row in features])
        close(
            X.T @ (y - X @ w),
            np.zeros(len(w)),
            "Dotted with each column of X, the misses have to give 0.",
            tolerance=1e-6,
        )

    always(law, draw_samples, runs=30, seed=1)


def test_predictions(exercise):
    """A prediction is w[0] plus every feature times its own weight."""
    features, w = np.array([[1, 2], [0, 5], [3, 1]]), np.array([10, 100, -1])
    with unchanged(features, w):
        close(
            exercise.predict(features, w),
            [108, 5, 309],
            "10 + 100·1 - 1·2, then 10 - 1·5, then 10 + 100·3 - 1·1.",
            suspects={
                "w[0] is missing: it is there for every sample.": [98, -5, 299],
                "The weights were taken in another order: the first belongs to the ones.": [
                    209,
                    499,
                    129,
                ],
            },
        )
    features = np.random.default_rng(2).normal(size=(5, 1))
    close(exercise.predict(features, np.array([2.0, -3.0])), 2 - 3 * features[:, 0], "2 - 3 x.")


def test_r_squared(exercise):
    """R² is 1 for no miss at all, 0 for always guessing the mean, and negative for worse."""
    y = np.array([1, 2, 6])
    line = np.array([0.5, 3.0, 5.5])
    with unchanged(y, line):
        close(
            exercise.r_squared(y, line),
            1 - 1.5 / 14,
            "Missed: 0.25 + 1 + 0.25. Spread: 4 + 1 + 9.",
            suspects={
                LEFT_OUT: 1.5 / 14,
                ROWS_SWAPPED: 1 - 14 / 1.5,
                AGAINST_ZERO: 1 - 1.5 / 41,
                NOT_SQUARED: 1.0,
                "Sizes of misses were added. It is their squares.": 1 - 2 / 6,
            },
        )
    close(exercise.r_squared(y, np.array([1, 2, 6])), 1, "Every prediction is right.")
    close(exercise.r_squared(y, np.array([3.0, 3.0, 3.0])), 0, "Always the mean.")
    close(
        exercise.r_squared(y, line + 4),
        1 - 49.5 / 14,
        "The same line, 4 too high: it misses by 3.5, 5 and 3.5.",
        suspects={CORRELATION: np.corrcoef(y, line)[0, 1] ** 2, ALL_FROM_MEAN: 1 - 60.5 / 14},
    )


def test_real_birds(exercise):
    """A flipper of one mm more goes with 0.05 kg more, in any unit; copies are refused."""
    birds = data.penguin_measurements().X
    X, mass = birds[:, :3], birds[:, 3]
    for columns in ([2], [0, 1], [0, 1, 2]):
        features = X[:, columns]
        w = reference(features, mass)
        found = exercise.fit(features, mass / 1000)
        close(found, w / 1000, f"Mass in kg, from columns {columns}.", tolerance=1e-6)
        close(exercise.fit(features / 10, mass)[1:], 10 * w[1:], "In cm.", tolerance=1e-6)
    twice = np.column_stack([X[:, 2], X[:, 2] / 10])
    try:
        found = exercise.fit(twice, mass)
    except ValueError as error:
        if "singular" not in str(error):
            raise
        return
    raise CheckFailed(
        "The flipper came twice, in mm and in cm, so there is no single best fit. "
        "Is every pivot shown to refuse_zero?",
        call=last_call(),
        expected="a ValueError",
        got=str(found),
    )


def closed(exercise):
    names = "solve", "inv", "pinv", "lstsq", "qr", "svd"
    message = "np.linalg stays closed here: the elimination is yours."
    return forbidden(np.linalg, *names, message=message, subject=exercise)


def solved(exercise, A, b):
    """Return the learner's solution of a table that has one."""
    try:
        return exercise.solve(A, b)
    except ValueError as error:
        if "singular" not in str(error):
            raise
        raise CheckFailed(REFUSED, call=last_call()) from error


def reference(features, y):
    """Return the best weights by the SVD, a way that shares nothing with elimination."""
    X = np.array([[1.0, *row] for row in features])
    return np.linalg.pinv(X) @ y


def draw_system(rng):
    """Return a table that is well away from singular, and a solution."""
    n = rng.integers(1, 6)
    left, right = np.linalg.qr(rng.normal(size=(n, n)))[0], np.linalg.qr(rng.normal(size=(n, n)))[0]
    return left * rng.uniform(0.3, 4, size=n) @ right, rng.normal(size=n)


def draw_samples(rng):
    d = int(rng.integers(1, 4))
    n = d + int(rng.integers(8, 15))
    return rng.normal(size=(n, d)), rng.normal(size=n) + 3


def show(exercise):
    """Fit all penguins, and find the bird that surprises the fit the most."""
    measured = data.penguin_measurements()
    birds = measured.X
    names = ["bill length", "bill depth", "flipper"]
    flipper, mass = birds[:, 2:3], birds[:, 3]
    w = exercise.fit(flipper, mass)
    guesses = exercise.predict(flipper, w)
    quality = float(exercise.r_squared(mass, guesses))
    ends = np.array([[170.0], [235.0]])
    odd = int(np.abs(mass - guesses).argmax())
    chosen = {name: [i] for i, name in enumerate(names)} | {"all three": [0, 1, 2]}
    worth = {}
    for name, columns in chosen.items():
        X = birds[:, columns]
        worth[name] = float(exercise.r_squared(mass, exercise.predict(X, exercise.fit(X, mass))))
    return (
        Scatter(
            Scatter.split(birds[:, [2, 3]], measured.y, measured.classes),
            lines=[Series(ends[:, 0], exercise.predict(ends, w), "your fit")],
            title=f"mass = {w[0]:.1f} + {w[1]:.1f} · flipper",
            note=f"R² is {quality:.3f}: the flipper explains three quarters of how birds differ.",
            x_label="flipper (mm)",
            y_label="mass (g)",
        ),
        Bars(worth, title="R² from one column, and from all three", y_label="R²"),
        Table(
            [[f"{flipper[odd, 0]:g}", mass[odd], guesses[odd], mass[odd] - guesses[odd]]],
            columns=["flipper (mm)", "mass (g)", "fitted", "missed by"],
            digits=4,
            title="The bird that the line knows least about",
        ),
    )

"""Checks for least squares, from the design matrix to R².

The best fit is judged by what defines it: its residual is orthogonal to every column.
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

ONES_LAST = "The column of ones is last. It has to be first, so that w[0] is the intercept."
NO_ONES = "The column of ones is missing."
THROUGH_ZERO = "This line passes through the origin. Is the column of ones in X?"
ZEROS = "The first column is zeros. For an intercept it has to be ones."
NO_PIVOTING = "The tiny pivot was used. Partial pivoting would swap in the largest one."
REFUSED = "This system has a solution, but a pivot was 0. Was the largest pivot swapped in?"
TOP_DOWN = "Back substitution went from the top row down. Start at the last row."
LEFT_OUT = "This is SS_res / SS_tot. R² is 1 minus this fraction."
CORRELATION = "This is the squared correlation. It ignores that every prediction is too high."
ROWS_SWAPPED = "Numerator and denominator are swapped."
NOT_SQUARED = "The residuals were summed without squares."
AGAINST_ZERO = "SS_tot was computed around 0. It is the sum of squares around the mean of y."
ALL_FROM_MEAN = "The predictions were compared with the mean of y. SS_res compares them with y."
THREE = np.array([[2.0], [0.0], [1.0]]), np.array([6.0, 1.0, 2.0])


def test_design_matrix(exercise):
    """The design matrix is a column of ones, then the columns of features unchanged."""
    features = np.array([[5, 7], [1, 2], [3, 4]])
    with unchanged(features):
        close(
            exercise.design_matrix(features),
            np.array([[1.0, 5, 7], [1, 1, 2], [1, 3, 4]]),
            "Three samples with two features each.",
            suspects={
                ONES_LAST: [[5, 7, 1], [1, 2, 1], [3, 4, 1]],
                NO_ONES: features,
                ZEROS: [[0, 5, 7], [0, 1, 2], [0, 3, 4]],
                "The ones replaced the first feature.": [[1, 7], [1, 2], [1, 4]],
            },
        )
    for n, d in ((4, 1), (1, 3), (3, 3)):
        features = np.random.default_rng([n, d]).normal(size=(n, d))
        X = np.array([[1.0, *row] for row in features])
        close(exercise.design_matrix(features), X, f"The features are ({n}, {d}).")


def test_solve(exercise):
    """Your elimination solves every nonsingular system, also with zero and tiny pivots."""
    A, b = np.array([[3, 3], [3, 5]]), np.array([9, 14])
    with unchanged(A, b), by_hand(exercise):
        close(
            exercise.solve(A, b),
            [0.5, 2.5],
            "3 · 0.5 + 3 · 2.5 = 9, and 3 · 0.5 + 5 · 2.5 = 14.",
            suspects={
                TOP_DOWN: [3, 2.5],
                "The differences were not divided by the pivots.": [-6, 5],
            },
        )
        for A, b, x, size in (
            ([[1e-20, 1.0], [1.0, 1.0]], [1.0, 2.0], [1, 1], "1e-20"),
            ([[0.0, 1.0], [-3.0, 2.0]], [4.0, 2.0], [2, 4], "0, with -3 below it"),
            ([[0, 2, 1], [1, 0, 0], [3, 0, 4]], [7, 2, 18], [2, 2, 3], "0"),
        ):
            close(
                solved(exercise, np.array(A), np.array(b)),
                x,
                f"The first pivot is {size}.",
                suspects={NO_PIVOTING: [0, 1]},
            )

    def law(A, x):
        close(solved(exercise, A, A @ x), x, "A @ x is not b for this x.", tolerance=1e-6)

    always(law, draw_system, runs=30, seed=0)


def test_normal_equations(exercise):
    """The fit of (0, 1), (1, 2), (2, 6) is 0.5 + 2.5 x; residuals are orthogonal to each column."""
    features, y = THREE
    with unchanged(features, y), by_hand(exercise):
        close(
            exercise.fit(features, y),
            [0.5, 2.5],
            "The normal equations are 3 3 | 3 5 and (9, 14).",
            suspects={THROUGH_ZERO: [2.8], "The intercept comes first.": [2.5, 0.5]},
        )

    def law(features, y):
        w = exercise.fit(features, y)
        shape(w, (features.shape[1] + 1,))
        expect(w.dtype.kind in "fiu", "Coefficients have a numeric dtype.")
        X = np.array([[1.0, *row] for row in features])
        close(
            X.T @ (y - X @ w),
            np.zeros(len(w)),
            "The residual has to be orthogonal to every column of X: Xᵀ (y - X w) = 0.",
            tolerance=1e-6,
        )

    always(law, draw_samples, runs=30, seed=1)


def test_predictions(exercise):
    """A prediction is the intercept w[0] plus each feature times its coefficient."""
    features, w = np.array([[1, 2], [0, 5], [3, 1]]), np.array([10, 100, -1])
    with unchanged(features, w):
        close(
            exercise.predict(features, w),
            [108, 5, 309],
            "10 + 100·1 - 1·2, then 10 - 1·5, then 10 + 100·3 - 1·1.",
            suspects={
                "The intercept w[0] is missing. Every prediction includes it.": [98, -5, 299],
                "The coefficients are in another order: the first is the intercept.": [
                    209,
                    499,
                    129,
                ],
            },
        )
    features = np.random.default_rng(2).normal(size=(5, 1))
    close(exercise.predict(features, np.array([2.0, -3.0])), 2 - 3 * features[:, 0], "2 - 3 x.")


def test_r_squared(exercise):
    """R² is 1 for a perfect fit, 0 for always predicting the mean, and negative for worse."""
    y = np.array([1, 2, 6])
    line = np.array([0.5, 3.0, 5.5])
    with unchanged(y, line):
        close(
            exercise.r_squared(y, line),
            1 - 1.5 / 14,
            "SS_res is 0.25 + 1 + 0.25. SS_tot is 4 + 1 + 9.",
            suspects={
                LEFT_OUT: 1.5 / 14,
                ROWS_SWAPPED: 1 - 14 / 1.5,
                AGAINST_ZERO: 1 - 1.5 / 41,
                NOT_SQUARED: 1.0,
                "Absolute residuals were summed. R² uses their squares.": 1 - 2 / 6,
            },
        )
    close(exercise.r_squared(y, np.array([1, 2, 6])), 1, "All residuals are 0.")
    close(exercise.r_squared(y, np.array([3.0, 3.0, 3.0])), 0, "Every prediction is the mean.")
    close(
        exercise.r_squared(y, line + 4),
        1 - 49.5 / 14,
        "The same line, 4 too high: the residuals are -3.5, -5 and -3.5.",
        suspects={CORRELATION: np.corrcoef(y, line)[0, 1] ** 2, ALL_FROM_MEAN: 1 - 60.5 / 14},
    )


def test_penguins(exercise):
    """Coefficients of the penguins are right in any unit; collinear columns raise ValueError."""
    birds = data.penguin_measurements().X
    X, mass = birds[:, :3], birds[:, 3]
    for columns in ([2], [0, 1], [0, 1, 2]):
        features = X[:, columns]
        w = reference(features, mass)
        found = exercise.fit(features, mass / 1000)
        close(found, w / 1000, f"Mass in kg, from columns {columns}.", tolerance=1e-6)
        close(exercise.fit(features / 10, mass)[1:], 10 * w[1:], "Lengths in cm.", tolerance=1e-6)
    twice = np.column_stack([X[:, 2], X[:, 2] / 10])
    try:
        found = exercise.fit(twice, mass)
    except ValueError as error:
        if "singular" not in str(error):
            raise
        return
    raise CheckFailed(
        "The flipper is there twice, in mm and in cm: the columns are linearly dependent. "
        "Does `solve` call check_pivot for every pivot?",
        call=last_call(),
        expected="a ValueError",
        got=str(found),
    )


def by_hand(exercise):
    names = "solve", "inv", "pinv", "lstsq", "qr", "svd"
    message = "np.linalg is not allowed here: the elimination is what you write."
    return forbidden(np.linalg, *names, message=message, subject=exercise)


def solved(exercise, A, b):
    """Return the learner's solution of a system that has one."""
    try:
        return exercise.solve(A, b)
    except ValueError as error:
        if "singular" not in str(error):
            raise
        raise CheckFailed(REFUSED, call=last_call()) from error


def reference(features, y):
    """Return the best coefficients by the SVD, a way that shares nothing with elimination."""
    X = np.array([[1.0, *row] for row in features])
    return np.linalg.pinv(X) @ y


def draw_system(rng):
    """Return a matrix that is well away from singular, and a solution."""
    n = rng.integers(1, 6)
    left, right = np.linalg.qr(rng.normal(size=(n, n)))[0], np.linalg.qr(rng.normal(size=(n, n)))[0]
    return left * rng.uniform(0.3, 4, size=n) @ right, rng.normal(size=n)


def draw_samples(rng):
    d = int(rng.integers(1, 4))
    n = d + int(rng.integers(8, 15))
    return rng.normal(size=(n, d)), rng.normal(size=n) + 3


def show(exercise):
    """Fit all penguins, and find the one with the largest residual."""
    measured = data.penguin_measurements()
    birds = measured.X
    names = ["bill length", "bill depth", "flipper"]
    flipper, mass = birds[:, 2:3], birds[:, 3]
    w = exercise.fit(flipper, mass)
    predicted = exercise.predict(flipper, w)
    quality = float(exercise.r_squared(mass, predicted))
    ends = np.array([[170.0], [235.0]])
    odd = int(np.abs(mass - predicted).argmax())
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
            note=f"R² is {quality:.3f}: the flipper explains three quarters of the variance.",
            x_label="flipper (mm)",
            y_label="mass (g)",
        ),
        Bars(worth, title="R² from one column, and from all three", y_label="R²"),
        Table(
            [[f"{flipper[odd, 0]:g}", mass[odd], predicted[odd], mass[odd] - predicted[odd]]],
            columns=["flipper (mm)", "mass (g)", "predicted", "residual"],
            digits=4,
            title="The sample with the largest residual",
        ),
    )

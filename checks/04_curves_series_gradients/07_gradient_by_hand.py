"""Checks for three gradients derived by hand.

The reference is measurement: each number is moved a little to both sides, and the slope of
the function is compared with the gradient, coordinate by coordinate. Matrices are never
symmetric and points never zero, or half the mistakes could hide.
"""

import numpy as np

from mlx_exercises.checking import always, close, gradient, unchanged
from mlx_exercises.figures import Grid, Scatter, Table, arrow

BY_RESIDUAL = "One slope for each residual. How does each weight move the residuals?"


def bowl(A, x):
    """Return xᵀAx."""
    return float(x @ A @ x)


def error(X, y, w):
    """Return the mean squared error."""
    return float(np.mean((X @ w - y) ** 2))


def soft_maximum(z):
    """Return log Σ e^z."""
    return float(np.log(np.sum(np.exp(z))))


def names(letter, size):
    """Name the coordinates."""
    return [f"{letter}[{k}]" for k in range(size)]


def test_bowl_by_hand(exercise):
    """For x₀² + 3·x₀·x₁ at (1, 2), the gradient is (8, 3)."""
    A, x = np.array([[1, 3], [0, 0]]), np.array([1, 2])
    with unchanged(A, x):
        close(
            exercise.bowl_gradient(A, x),
            [8, 3],
            "The slopes are 2x₀ + 3x₁ and 3x₀.",
            suspects={
                "That is Ax alone. xₖ is in column k of A, too.": A @ x,
                "2Ax is right for a symmetric A only: the row and the column of xₖ differ here.": (
                    2 * A @ x
                ),
                "That is Aᵀx alone. xₖ is in row k of A, too.": A.T @ x,
                "2Aᵀx is right for a symmetric A only: the row and the column of xₖ differ here.": (
                    2 * A.T @ x
                ),
                "That is the value of the bowl, one number. A gradient has one for each xₖ.": 7,
                "Twice too much: each of the two terms comes once.": [16, 6],
            },
        )


def test_bowl_by_measuring(exercise):
    """For matrices of every size, the bowl's gradient is the slope in each direction."""

    def law(A, x):
        gradient(lambda p: bowl(A, p), x, exercise.bowl_gradient(A, x), names=names("x", len(x)))

    def draw(rng):
        d = int(rng.integers(1, 6))
        return rng.normal(size=(d, d)), rng.normal(size=d)

    always(law, draw, runs=30)


def test_error(exercise):
    """The error's gradient is the slope that is measured, weight by weight, for any n and d."""
    rng = np.random.default_rng(1)
    for n, d in ((5, 3), (7, 2), (4, 1), (3, 4)):
        X, y, w = rng.normal(size=(n, d)), rng.normal(size=n), rng.normal(size=d)
        r = X @ w - y
        truth = 2 * X.T @ r / n
        mistakes = {
            "The 2 of the square is missing.": truth / 2,
            "This is the gradient of the sum. The error is a mean.": truth * n,
            "This belongs to ½ · the sum: both factors are missing.": X.T @ r,
            "The sign is turned round: residuals are Xw - y here.": -truth,
            "Divided by d. The mean is over the n rows.": truth * n / d,
            "The residuals lack y.": 2 * X.T @ (X @ w) / n,
        }
        with unchanged(X, y, w):
            found = exercise.mean_squared_error_gradient(X, y, w)
        if type(found) is np.ndarray and found.shape == (n,) != (d,):
            close(found, truth, suspects={BY_RESIDUAL: 2 * r / n})
        gradient(
            lambda p, X=X, y=y: error(X, y, p),
            w,
            found,
            names=names("w", d),
            suspects=mistakes,
        )


def test_nothing_left_to_gain(exercise):
    """Where the error is smallest, at the solution of least squares, its gradient is zero."""

    def law(X, y):
        best = np.linalg.lstsq(X, y)[0]
        close(
            exercise.mean_squared_error_gradient(X, y, best),
            np.zeros(X.shape[1]),
            "No weight can be moved from here without a larger error.",
        )

    def draw(rng):
        d = int(rng.integers(1, 5))
        return rng.normal(size=(d + 4, d)), rng.normal(size=d + 4)

    always(law, draw, runs=20)


def test_soft_maximum(exercise):
    """The soft maximum's gradient is the slope that is measured, and its numbers add up to 1."""
    rng = np.random.default_rng(2)
    for z in (np.array([1.0, 2.0]), *(rng.normal(size=c) * 2 for c in (3, 5))):
        powers = np.exp(z)
        with unchanged(z):
            found = exercise.soft_maximum_gradient(z)
        gradient(
            soft_maximum,
            z,
            found,
            names=names("z", len(z)),
            suspects={
                "These are the powers alone. The slope of log is 1 over what is in it.": powers,
                "That is 1 over the sum. How fast does the sum itself grow with zₖ?": (
                    np.full(len(z), 1 / powers.sum())
                ),
                "The numbers were divided by their sum, not the powers by theirs.": z / z.sum(),
                "The powers were divided by the sum of the numbers. Which sum is in the log?": (
                    powers / z.sum()
                ),
                "Each power is divided by itself. One sum, of all powers, is below the line.": (
                    np.ones(len(z))
                ),
                "The slope of log at s is 1/s, and not log s.": powers / np.log(powers.sum()),
            },
        )
        close(np.sum(found), 1, "Together the shares are a whole.", tolerance=1e-6)
    close(exercise.soft_maximum_gradient(np.array([7])), [1.0], "One number: it is the maximum.")


def test_only_differences_count(exercise):
    """Adding the same number to all of z leaves the gradient of the soft maximum alone."""

    def law(z, more):
        first, then = (exercise.soft_maximum_gradient(each) for each in (z, z + more))
        shares = np.exp(z) / np.exp(z).sum()
        close(first, shares, "The share of each power in their sum.")
        close(then, shares, f"{more:.3g} was added to each number.")

    def draw(rng):
        return rng.normal(size=int(rng.integers(1, 6))), float(rng.uniform(-9, 9))

    always(law, draw, runs=30)


def show(exercise):
    """Measure the learner's gradients, and draw one as arrows on its bowl."""
    rng = np.random.default_rng(3)
    A, x = rng.normal(size=(4, 4)), rng.normal(size=4)
    X, y, w = rng.normal(size=(20, 3)), rng.normal(size=20), rng.normal(size=3)
    z = rng.normal(size=5)
    rows = []
    for name, f, p, g in (
        ("xᵀAx", lambda p: bowl(A, p), x, np.asarray(exercise.bowl_gradient(A, x))),
        (
            "mean squared error",
            lambda p: error(X, y, p),
            w,
            exercise.mean_squared_error_gradient(X, y, w),
        ),
        ("soft maximum", soft_maximum, z, exercise.soft_maximum_gradient(z)),
    ):
        measured = np.array([(f(p + h) - f(p - h)) / 2e-5 for h in 1e-5 * np.eye(len(p))])
        worst = np.max(abs(g - measured) / (abs(g) + abs(measured)))
        rows.append([name, float(g[0]), float(measured[0]), f"{worst:.0e}"])
    B = np.array([[1.0, 0.9], [0.1, 1.5]])
    side = np.linspace(-2, 2, 40)
    values = np.array([[bowl(B, np.array([a, b])) for a in side] for b in side])
    arrows = []
    for a in np.linspace(-1.5, 1.5, 4):
        for b in np.linspace(-1.5, 1.5, 4):
            p = np.array([a, b])
            arrows.append(arrow(p, p - 0.12 * np.asarray(exercise.bowl_gradient(B, p))))
    return (
        Scatter(
            segments=arrows,
            grid=Grid(values, (-2, 2), (-2, 2)),
            equal=True,
            title="A bowl from above, and the way down from 16 places",
            x_label="x₀",
            y_label="x₁",
            note="Each arrow goes against your gradient, at a right angle to the level lines.",
        ),
        Table(
            rows,
            columns=["function", "first slope", "measured", "largest relative error"],
            digits=9,
            title="Your gradients against measured slopes",
            note="Below 1e-7 a gradient counts as right. What is left is the measurement's.",
        ),
    )

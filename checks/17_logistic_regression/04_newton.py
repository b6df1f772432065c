"""Checks for Newton's method, up to the published figures of the Challenger data.

The curvature is measured, as the change of the gradient. A Newton step is judged by what
defines it: the gradient of the parabola is zero where it lands.
"""

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import CheckFailed, always, close, last_call, parts, shape, unchanged
from mlx_exercises.figures import Lines, Series, Table

PUBLISHED = (15.0429, -0.2322)
ALIKE = "All rows were weighed alike: this is AᵀA / n, of linear regression."
SETTLED = "Weights came back where there is no best fit: one line divides these rows."


def ones_first(X):
    return np.column_stack([np.ones(len(X)), X])


def chance(z):
    return 0.5 * (1 + np.tanh(z / 2))


def slopes(X, y, w):
    A = ones_first(X)
    return A.T @ (chance(A @ w) - y) / len(y)


def bend(X, w):
    A = ones_first(X)
    p = chance(A @ w)
    return np.einsum("ni,n,nj->ij", A, p * (1 - p), A) / len(X)


def launches():
    known = data.challenger()
    return known.temperature_f.reshape(-1, 1), known.damaged


def test_curvature_by_hand(exercise):
    """For x = (-1, 1) and weights of 0 the curvature is 0.25 0 | 0 0.25."""
    X, w = np.array([[-1.0], [1.0]]), np.zeros(2)
    with unchanged(X, w):
        close(
            exercise.curvature(X, w),
            np.array([[0.25, 0.0], [0.0, 0.25]]),
            "p (1 - p) is 0.25 in both rows.",
            suspects={
                ALIKE: np.eye(2),
                "Twice too much: a sum over the two rows, or p alone where p (1 - p) belongs.": (
                    np.eye(2) / 2
                ),
                "The weights of the rows went in squared.": np.eye(2) / 16,
                "The ones are missing from A.": np.array([[0.25]]),
            },
        )


def test_curvature_measured(exercise):
    """Column j of the curvature is how the gradient changes when weight j moves, for any n, d."""
    rng = np.random.default_rng(1)
    for n, d in ((6, 2), (3, 4), (8, 1)):
        X, y, w = rng.normal(size=(n, d)), rng.integers(0, 2, size=n), rng.normal(size=d + 1)
        step = 1e-5
        measured = np.column_stack(
            [
                (slopes(X, y, w + step * move) - slopes(X, y, w - step * move)) / (2 * step)
                for move in np.eye(d + 1)
            ]
        )
        A, p = ones_first(X), chance(ones_first(X) @ w)
        with unchanged(X, w):
            found = exercise.curvature(X, w)
        close(
            found,
            measured,
            f"X is ({n}, {d}).",
            suspects={
                ALIKE: A.T @ A / n,
                "Rows were weighed by p alone. It is p (1 - p).": A.T @ (A * p[:, None]) / n,
                "This is the sum over the rows. The loss is a mean.": measured * n,
                "The weights of the rows went in squared.": (
                    A.T @ (A * (p * (1 - p))[:, None] ** 2) / n
                ),
            },
            tolerance=1e-7,
        )


def test_step(exercise):
    """A step lands where slope and curvature together foresee a slope of 0."""

    def law(X, y, w):
        g, H = slopes(X, y, w), bend(X, w)
        with unchanged(X, y, w):
            found = exercise.newton_step(X, y, w)
        close(
            found,
            w - np.linalg.pinv(H) @ g,
            f"{len(y)} rows, {X.shape[1]} columns.",
            suspects={
                "The step went the other way, uphill.": w + np.linalg.pinv(H) @ g,
                "This is a step of gradient descent: the curvature had no part in it.": w - g,
                "This is the step alone. Where does it lead from w?": -np.linalg.pinv(H) @ g,
                "Gradient and curvature were multiplied. Which of them divides?": w - H @ g,
            },
            tolerance=1e-6,
            call=f"newton_step of {len(y)} rows and {X.shape[1]} columns",
        )

    def draw(rng):
        n, d = int(rng.integers(10, 16)), int(rng.integers(1, 4))
        return rng.normal(size=(n, d)), np.arange(n) % 2, rng.normal(size=d + 1) / 2

    always(law, draw, runs=20)


def test_published(exercise):
    """Seven steps from zero lead to 15.0429 and -0.2322, as printed."""
    X, y = launches()
    with unchanged(X, y):
        w, steps = fitted(exercise, X, y)
    for name, weight, printed in zip(("intercept", "slope"), w, PUBLISHED, strict=True):
        close(round(float(weight), 4), printed, f"The {name} that is printed.", tolerance=1e-9)
    close(
        steps,
        7,
        "The seventh step is the first that moves no weight by more than 1e-10.",
        suspects={
            "The last step was not counted: it belongs to the number.": 6,
            "One step too many: it was over when the seventh was so small.": 8,
        },
    )
    near, few = fitted(exercise, X, y, 0.5)
    close(few, 4, "The fourth step moves the intercept by 0.104, the third by 1.28.")
    _, few = fitted(exercise, X, 1 - y, 0.5)
    close(
        few,
        4,
        "The launches without damage were called 1: the same steps, with the other sign.",
        suspects={"The intercept moved by -9.6 in this step. How large is such a move?": 1},
    )
    close(near, [15.04229114, -0.23215369], "Where the fourth step ends.", tolerance=1e-7)


def test_any_unit(exercise):
    """In degrees Celsius it takes as many steps, and foresees the same for every launch."""
    X, y = launches()
    w, steps = fitted(exercise, X, y)
    celsius, again = fitted(exercise, (X - 32) / 1.8, y)
    close(again, steps, "The same data in another unit.")
    close(
        ones_first((X - 32) / 1.8) @ celsius,
        ones_first(X) @ w,
        "The scores of the 23 launches.",
        tolerance=1e-6,
    )
    close(
        float(celsius[1]),
        1.8 * PUBLISHED[1],
        "A degree Celsius is 1.8 of the others.",
        tolerance=1e-3,
    )


def test_no_best_fit(exercise):
    """Where a line divides the ones from the zeros there is no best fit, and a ValueError."""
    for x, y in (([1, 2, 3, 4, 5, 6], [0, 0, 0, 1, 1, 1]), ([2, 7, 1], [0, 1, 0])):
        try:
            found = exercise.fit(np.array(x, dtype=float).reshape(-1, 1), np.array(y))
        except ValueError:
            continue
        raise CheckFailed(SETTLED, call=last_call(), expected="a ValueError", got=str(found)[:60])


def fitted(exercise, X, y, close_enough=1e-10):
    """Return the learner's weights and number of steps, once it is clear what they are."""
    found = exercise.fit(X, y, close_enough)
    w, steps = parts(found, 2, "Two things are asked for: (weights, number of steps).")
    shape(w, (X.shape[1] + 1,), "One weight for each column, and the intercept.")
    close(w, np.array(w), "Weights are numbers.")
    return np.asarray(w), steps


def show(exercise):
    """Draw the fit with the night of the launch, and count the digits on the way."""
    X, y = launches()
    w, _ = exercise.fit(X, y)
    at, rows = np.zeros(2), []
    for step in range(7):
        right = -np.log10(max(np.max(np.abs((at - w) / w)), 1e-16))
        rows.append([step, f"{at[0]:.8f}", f"{at[1]:.8f}", f"{abs(max(right, 0)):.0f}"])
        at = np.asarray(exercise.newton_step(X, y, at))
    x = np.linspace(29, 83, 109)
    chances = exercise.probabilities(x.reshape(-1, 1), w)
    cold = float(exercise.probabilities(np.array([[31.0]]), w)[0])
    return (
        Lines(
            [
                Series(x, chances, "your fit"),
                Series(X[:, 0], y, "23 launches", style="points"),
            ],
            marks={"that night": 31.0},
            x_label="temperature (°F)",
            y_label="chance of damage",
            title=f"At 31 °F: {cold:.4f}",
            note="The launches without damage are all above 65 °F. They were left out of the plot "
            "that was looked at that night.",
        ),
        Table(
            rows,
            columns=["step", "intercept", "slope", "right digits"],
            title="Newton's steps",
            note="Near the end the number of right digits doubles. 20,000 steps of gradient "
            "descent, as long as the bend at zeros allows, get the intercept to 0.75.",
        ),
    )

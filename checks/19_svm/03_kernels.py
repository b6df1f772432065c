"""Checks for two kernels and the columns behind one of them.

The columns are judged by their dot products only, so order and signs are free.
"""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, expect, shape, unchanged, vectorized
from mlx_exercises.figures import HeatMap, Scatter, Series

A, B = np.array([[1.0, 2], [0, 0]]), np.array([[3.0, -1], [1, 2], [-2, 0]])
LOOP = "More rows ran more lines of your file: a loop is left."
SIDEWAYS = "The table lies on its side: a row for each row of A is wanted."


def poly(A, B, degree):
    dots = [[sum(p * q for p, q in zip(a, b, strict=True)) for b in B] for a in A]
    return np.array([[float(dot + 1) ** degree for dot in row] for row in dots])


def rbf(A, B, gamma):
    return np.array([[math.exp(-gamma * math.dist(a, b) ** 2) for b in B] for a in A])


def test_polynomial(exercise):
    """For (1, 2) and (3, -1) the dot product is 1, and the polynomial of degree 2 gives 4."""
    dots = np.array([[1.0, 5, -2], [0, 0, 0]])
    with unchanged(A, B):
        close(
            exercise.polynomial_kernel(A, B, 2),
            (dots + 1) ** 2,
            "The dot products are 1, 5 and -2 for row 0, and 0 for row 1.",
            suspects={
                "The 1 was added after the power. It belongs to the dot product.": dots**2 + 1,
                "These are powers of the dot product. Where is the 1?": dots**2,
                "Degree times the sum is not its power.": (dots + 1) * 2,
                SIDEWAYS: (dots.T + 1) ** 2,
            },
        )

    def law(A, B, degree):
        message = f"A is {A.shape}, B {B.shape}, the degree {degree}."
        close(exercise.polynomial_kernel(A, B, degree), poly(A, B, degree), message)

    always(law, lambda rng: (*pair(rng), int(rng.integers(0, 5))), runs=15)


def test_rbf(exercise):
    """The likeness is 1 for the same place, and falls with the squared distance times gamma."""
    squares = np.array([[13.0, 0, 13], [10, 5, 4]])
    with unchanged(A, B):
        close(
            exercise.rbf_kernel(A, B, 0.1),
            np.exp(-0.1 * squares),
            "The squared distances are 13, 0, 13 for row 0, and 10, 5, 4 for row 1.",
            suspects={
                "The distance is not squared here. The header has ‖u - v‖².": (
                    np.exp(-0.1 * np.sqrt(squares))
                ),
                "The distance was divided by 2 · gamma², as if it were a spread. "
                "Here gamma multiplies.": np.exp(-squares / 0.02),
                "Here gamma divides. It multiplies.": np.exp(-squares / 0.1),
                "Likeness grows with distance here. What about the sign?": np.exp(0.1 * squares),
                "These are squared distances. Likeness is a power of e.": squares,
                "These are powers of e of dot products, not of squared distances.": (
                    np.exp(-0.1 * np.array([[1.0, 5, -2], [0, 0, 0]]))
                ),
                SIDEWAYS: np.exp(-0.1 * squares.T),
            },
        )

    def law(A, B, gamma):
        message = f"A is {A.shape}, B {B.shape}, gamma {gamma:.3g}."
        close(exercise.rbf_kernel(A, B, gamma), rbf(A, B, gamma), message)

    always(law, lambda rng: (*pair(rng), float(rng.uniform(0.01, 3))), runs=15)
    far = np.random.default_rng(4).normal(size=(30, 7)) * 1e5
    found = exercise.rbf_kernel(far, far.copy(), 5.0)
    expected = np.eye(30)
    close(found, expected, "30 far places: each is like itself, and like no other.", tolerance=0.1)
    expect(
        np.max(found) <= 1,
        "A place is more than like itself: rounding went below a square of 0.",
        call="rbf_kernel(X, X, 5.0), 30 places about 100,000 away from 0",
        expected="1 at the most",
        got=f"{np.max(found):.7g}",
    )


def pair(rng):
    n, m, d = (int(each) for each in rng.integers(1, 6, size=3))
    return rng.normal(size=(n, d)), rng.normal(size=(m, d))


def test_no_loop(exercise):
    """More rows run no more lines of your file."""
    rng = np.random.default_rng(3)

    def calls(function, last):
        return lambda n: (
            lambda: function(rng.normal(size=(n, 3)), rng.normal(size=(n + 1, 3)), last)
        )

    vectorized(exercise, calls(exercise.polynomial_kernel, 2), (3, 60), LOOP)
    vectorized(exercise, calls(exercise.rbf_kernel, 0.5), (3, 60), LOOP)


def six(exercise, X):
    """Return the learner's columns of X as floats, judged for their shape."""
    found = exercise.lifted(X)
    shape(found, (len(X), 6))
    columns = np.asarray(found)
    expect(
        columns.dtype.kind in "iuf",
        "Six columns of numbers are wanted.",
        got=f"dtype {columns.dtype}",
    )
    return columns.astype(float)


def test_six_columns(exercise):
    """The dot products of six columns each are the polynomial kernel of degree 2."""
    rng = np.random.default_rng(1)
    for U, V in ((A, B), (rng.normal(size=(4, 2)) * 2, rng.normal(size=(3, 2)))):
        with unchanged(U):
            found = six(exercise, U)
        other = six(exercise, V)
        a, b = (
            np.column_stack([x * x, z * z, x * z, x, z, np.ones(len(x))]) for x, z in (U.T, V.T)
        )
        double = np.array([1, 1, 2, 2, 2, 1])
        close(
            found @ other.T,
            poly(U, V, 2),
            "Each pair of rows is compared with the kernel of degree 2.",
            suspects={
                "Each row brings a 2, so a pair of rows brings 4.": (a * double) @ (b * double).T,
                "The terms that are there twice count only once. "
                "What would each row have to bring?": a @ b.T,
                "Only the product has its 2. The two single columns have one as well.": (
                    (a * [1, 1, 2, 1, 1, 1]) @ b.T
                ),
                "Only the single columns have their 2. The product has one as well.": (
                    (a * [1, 1, 1, 2, 2, 1]) @ b.T
                ),
            },
            call="lifted(A) @ lifted(B).T",
        )


def test_no_negative_eigenvalue(exercise):
    """The table of rows with themselves is symmetric, and has no negative eigenvalue."""

    def law(X, gamma):
        n = len(X)
        for name, K, truth in (
            ("polynomial_kernel(X, X, 3)", exercise.polynomial_kernel(X, X, 3), poly(X, X, 3)),
            ("rbf_kernel(X, X, gamma)", exercise.rbf_kernel(X, X, gamma), rbf(X, X, gamma)),
        ):
            close(K, truth, f"{n} rows with themselves.", call=name)
            close(K, np.asarray(K).T, "Likeness is the same both ways.", call=name)
            lowest = float(np.linalg.eigvalsh(K)[0])
            expect(
                lowest > -1e-9 * max(1.0, float(np.trace(K))),
                f"An eigenvalue is {lowest:.3g}: no columns can lie behind this table.",
            )

    def draw(rng):
        return rng.normal(size=(int(rng.integers(2, 9)), 3)), float(rng.uniform(0.1, 3))

    always(law, draw, runs=10)


def show(exercise):
    """Show the rings in two of the six columns, and the table of likeness."""
    X, y, *_ = data.rings(120, seed=1)
    columns = np.asarray(exercise.lifted(X))
    squares = np.column_stack([column_like(columns, X[:, k] ** 2) for k in (0, 1)])
    inside, outside = (squares[y == k].sum(axis=1) for k in (1, 0))
    border = (inside.max() + outside.min()) / 2
    order = np.argsort(y, kind="stable")[::3]
    K = exercise.rbf_kernel(X[order], X[order], 2.0)
    return (
        Scatter(
            {"ring": squares[y == 0], "middle": squares[y == 1]},
            lines=[Series([0, border], [border, 0], "a line")],
            x_label="first column squared",
            y_label="second column squared",
            title="The rings in two of your six columns: one straight line will do",
        ),
        HeatMap(
            K,
            x_label="points",
            y_label="points",
            title="Likeness (RBF, gamma 2): 20 of the ring, then 20 of the middle",
            note="The middle is like itself all over; in the ring everyone is like a few "
            "neighbours only. A point is described by its row of this table.",
        ),
    )


def column_like(columns, wanted):
    """Return that one of the columns that is nearest to the wanted one, up to its sign."""
    signs = np.sign(columns.T @ wanted)
    misses = np.abs(columns * np.where(signs == 0, 1, signs) - wanted[:, None]).sum(axis=0)
    at = int(np.argmin(misses))
    return columns[:, at] * (signs[at] or 1)

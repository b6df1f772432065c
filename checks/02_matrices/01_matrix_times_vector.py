"""Checks for the product of a matrix and a vector.

The reference is the definition, two plain loops over numbers. Square matrices are here on
purpose: on them rows and columns can be mixed up without an error.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect, forbidden, unchanged
from mlx_exercises.figures import Panels, Scatter, Series, Table, arrow

WHOLE = "`@` with the whole matrix is what you write here. Use one row or one column at a time."
NOT_ADDED = (
    "These are the products A[i, j] · x[j]. The products of each row still have to be summed."
)
COLUMNS_DOTTED = "These are dot products of x with the columns of A. Entry i uses row i."
ROWS_MIXED = (
    "This is a linear combination of the rows of A. A[i] is a row; how is a column written?"
)
LAST_ONLY = "Only the last column is in this result. Each iteration has to add to the sum so far."
TOO_FEW = "Some columns are missing. A has d columns, so how many iterations are there?"
ALL_ALIKE = "All columns were scaled by the same coefficient. The coefficient of column j is x[j]."

SQUARE = np.array([[1, 2], [3, 4]])
TALL = np.array([[1, 2], [3, 4], [5, 6]])
TEN_AND_ONE = np.array([10, 1])


def test_by_rows(exercise):
    """Entry i is the dot product of row i with x: (3, 4) · (10, 1) = 34."""
    x = TEN_AND_ONE
    with unchanged(SQUARE, x):
        close(
            exercise.by_rows(SQUARE, x),
            [12, 34],
            "These are the dot products of (1, 2) and of (3, 4) with (10, 1).",
            suspects={
                NOT_ADDED: SQUARE * x,
                COLUMNS_DOTTED: [13, 24],
                "The entries of each row were summed; x was not used.": [3, 7],
            },
        )
    with unchanged(TALL, x):
        close(exercise.by_rows(TALL, x), [12, 34, 56], "The third row is (5, 6).")
    for A, x in samples(0):
        close(
            exercise.by_rows(A, x),
            definition(A, x),
            f"A is random, of shape {A.shape}.",
            suspects=mistakes(A, x),
        )


def test_by_columns(exercise):
    """A @ x is a linear combination of columns: 10 · (1, 3, 5) + 1 · (2, 4, 6) = (12, 34, 56)."""
    x = TEN_AND_ONE
    with unchanged(SQUARE, x):
        close(
            exercise.by_columns(SQUARE, x),
            [12, 34],
            "The columns are (1, 3) and (2, 4), and their coefficients 10 and 1.",
            suspects={
                LAST_ONLY: [2, 4],
                ROWS_MIXED: [13, 24],
                ALL_ALIKE: [30, 70],
                NOT_ADDED: SQUARE * x,
                "The columns were summed without their coefficients.": [3, 7],
            },
        )
    with unchanged(TALL, x):
        close(exercise.by_columns(TALL, x), [12, 34, 56], "The columns have three entries here.")
    for A, x in samples(1):
        close(
            exercise.by_columns(A, x),
            definition(A, x),
            f"A is random, of shape {A.shape}.",
            suspects=mistakes(A, x) | {LAST_ONLY: A[:, -1] * x[-1], ALL_ALIKE: A.sum(1) * x[0]},
        )


def test_both_are_built_by_hand(exercise):
    """Both functions work row by row or column by column, without `@` on the whole matrix."""
    A, x = np.array([[2.0, -1.0], [0.5, 3.0], [1.0, 1.0]]), np.array([4.0, -2.0])
    with forbidden(np, "dot", "matmul", "einsum", message=WHOLE, subject=exercise):
        for way in (exercise.by_rows, exercise.by_columns):
            close(way(A.view(Watched), x), np.array([10.0, -4.0, 2.0]), "A has shape (3, 2).")


def test_the_two_ways_agree(exercise):
    """The row view and the column view give the same vector for every A and x."""

    def law(A, x):
        close(exercise.by_rows(A, x), definition(A, x), "by_rows differs from the definition.")
        close(
            exercise.by_columns(A, x), definition(A, x), "by_columns differs from the definition."
        )

    always(law, draw, runs=60, seed=2)


def test_a_unit_vector_picks_a_column(exercise):
    """For a standard basis vector x = (0, …, 1, …, 0), A @ x is the matching column of A."""
    A = np.random.default_rng(3).normal(size=(3, 5))
    for j in range(5):
        x = np.zeros(5)
        x[j] = 1
        for way in (exercise.by_rows, exercise.by_columns):
            close(way(A, x), A[:, j].copy(), f"Only x[{j}] is not zero.")


class Watched(np.ndarray):
    """An array that notices a matrix product in which it takes part as a whole."""

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **options):
        plain = [np.asarray(each) for each in inputs]
        expect(ufunc.__name__ != "matmul" or all(each.ndim <= 1 for each in plain), WHOLE)
        if out is not None:
            options["out"] = tuple(np.asarray(each) for each in out)
        return getattr(ufunc, method)(*plain, **options)


def definition(A, x):
    """Return the product as it is defined, number by number and exactly rounded."""
    n, d = A.shape
    return np.array([math.fsum(float(A[i, j]) * float(x[j]) for j in range(d)) for i in range(n)])


def draw(rng):
    A = rng.normal(size=rng.integers(1, 6, size=2))
    return A, rng.normal(size=A.shape[1])


def samples(seed):
    """Return random products, flat, tall, square and with a single row or column."""
    rng = np.random.default_rng(seed)
    shapes = (3, 3), (2, 5), (4, 3), (1, 4), (3, 1)
    return [(rng.normal(size=shape), rng.normal(size=shape[1])) for shape in shapes]


def mistakes(A, x):
    n, d = A.shape
    return {
        NOT_ADDED: A * x,
        COLUMNS_DOTTED: A.T @ x if n == d else None,
        ROWS_MIXED: None if n > d else sum(x[i] * A[i] for i in range(n)),
        TOO_FEW: A[:, :n] @ x[:n] if n < d else A[:, :-1] @ x[:-1],
    }


def show(exercise):
    """Draw one product in the row view, lines that intersect, and in the column view, arrows."""
    A, x = np.array([[3.0, 1.0], [-1.0, 2.0]]), np.array([1.0, 2.0])
    b = exercise.by_rows(A, x)
    first = x[0] * A[:, 0]
    end = exercise.by_columns(A, x)
    across = np.array([-1.5, 3.5])
    rows = Scatter(
        {"x": [x]},
        lines=[
            Series(across, (b[i] - A[i, 0] * across) / A[i, 1], f"row {i} · x = {b[i]:g}")
            for i in range(2)
        ],
        title="Row view: x is the intersection of two lines",
        x_label="x[0]",
        y_label="x[1]",
    )
    columns = Scatter(
        {"A @ x": [end]},
        segments=[
            arrow((0, 0), first, name="1 · column 0", label="1·(3, -1)"),
            arrow(first, end, name="2 · column 1", label="2·(1, 2)"),
            arrow((0, 0), end, name="A @ x"),
        ],
        title="Column view: a sum of two scaled columns",
        x_label="(A @ x)[0]",
        y_label="(A @ x)[1]",
    )
    answers = Table(
        [[i, f"({A[i, 0]:g}, {A[i, 1]:g}) · (1, 2)", b[i], end[i]] for i in range(2)],
        columns=["row", "dot product", "by rows", "by columns"],
        title="One product, two views",
        note="Rows: x has these dot products with them. Columns: x holds their coefficients.",
    )
    return answers, Panels([rows, columns], title="A = (3 1; -1 2), x = (1, 2)")

"""Checks for the product of two matrices and its cost.

Products are compared with NumPy's own, costs with a walk through the loops that ticks at
every multiplication.
"""

import numpy as np

from mlx_exercises.checking import always, close, expect, forbidden, shape, unchanged
from mlx_exercises.figures import Bars, Table

WHOLE = "`@` with a whole matrix is what you write here. Compute entry by entry."
LAST_ONLY = (
    "Each entry holds its last product only. The innermost loop has to add to the sum so far."
)
ENTRYWISE = (
    "This is the element-wise product A * B. An entry of AB needs a whole row and a whole column."
)
BACKWARDS = "This is B times A. Row i has to come from A, and column j from B."
ROWS_WITH_ROWS = (
    "These are dot products of rows with rows, A @ B.T. The second factor provides columns."
)
COLUMNS_WITH_COLUMNS = (
    "These are dot products of columns with columns, A.T @ B. The first factor provides rows."
)
ENTRIES_ONLY = (
    "That is the number of entries. One entry is a dot product of two vectors of length m."
)
ADDITIONS = "These are the additions: summing m products takes m - 1. Count the multiplications."
SWAPPED = "Both costs are right, but A(BC) came first."
FIRST_ONLY = "This is the cost of AB and of BC alone. The product with the third matrix is missing."


def test_entries(exercise):
    """Entry [0, 0] is row (1, 2) · column (5, 7) = 19; the product is [[19, 22], [43, 50]]."""
    A, B = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
    with unchanged(A, B):
        close(
            exercise.matmul(A, B),
            [[19, 22], [43, 50]],
            "These are the matrices at the top of the file.",
            suspects={
                ENTRYWISE: A * B,
                LAST_ONLY: [[14, 16], [28, 32]],
                BACKWARDS: B @ A,
                ROWS_WITH_ROWS: A @ B.T,
                COLUMNS_WITH_COLUMNS: A.T @ B,
                "This is the transpose: [i, j] and [j, i] are swapped.": (A @ B).T,
            },
        )


def test_every_shape(exercise):
    """An (n, m) times an (m, p) is an (n, p), whatever the three sizes are."""
    rng = np.random.default_rng(0)
    for n, m, p in ((2, 3, 4), (4, 2, 3), (1, 5, 2), (3, 1, 2), (5, 4, 1), (1, 1, 1)):
        A, B = rng.normal(size=(n, m)), rng.normal(size=(m, p))
        with unchanged(A, B):
            close(exercise.matmul(A, B), A @ B, f"A is {A.shape} and B is {B.shape}.")


def test_entry_by_entry(exercise):
    """Your loops compute the product, without `@` on a whole matrix."""
    A, B = np.array([[1.0, -2.0], [0.5, 3.0], [1.0, 1.0]]), np.array([[4.0], [-2.0]])
    with forbidden(np, "dot", "matmul", "einsum", "tensordot", message=WHOLE, subject=exercise):
        found = exercise.matmul(A.view(Watched), B.view(Watched))
    close(found, np.array([[8.0], [-4.0], [2.0]]), "A is (3, 2) and B is (2, 1).")


def test_associative(exercise):
    """Matrix multiplication is associative: (AB)C = A(BC) whenever the shapes agree."""

    def law(A, B, C):
        AB, BC = exercise.matmul(A, B), exercise.matmul(B, C)
        shape(AB, (len(A), len(C)))
        shape(BC, (len(B), C.shape[1]))
        close(exercise.matmul(AB, C), A @ B @ C, "(AB)C is wrong.")
        close(exercise.matmul(A, BC), A @ B @ C, "A(BC) is wrong.")

    always(law, draw_three, runs=30, seed=1)


def test_cost_of_a_product(exercise):
    """A (2, 3) times a (3, 4) takes 24 multiplications."""
    close(
        exercise.multiplication_count(2, 3, 4),
        24,
        "There are 2 · 4 entries, and each takes 3 multiplications.",
        suspects={
            ENTRIES_ONLY: 8,
            ADDITIONS: 16,
            "These are the entries of A and B. Most of them are used more than once.": 18,
            "This multiplies the sizes of both matrices, so m is counted twice.": 72,
            "The sizes were added.": 9,
        },
    )
    for sizes in ((5, 2, 3), (1, 7, 1), (4, 1, 6)):
        close(exercise.multiplication_count(*sizes), ticks(*sizes), "Counted in the three loops.")


def test_cost_of_an_order(exercise):
    """The order decides the cost: (3, 4) · (4, 5) · (5, 2) takes 90 or 64 multiplications."""
    n, m, p, q = 3, 4, 5, 2
    left, right = ticks(n, m, p) + ticks(n, p, q), ticks(m, p, q) + ticks(n, m, q)
    close(
        exercise.chain_costs(n, m, p, q),
        [left, right],
        "(AB)C: AB is (3, 5), and that times C (5, 2). A(BC): BC is (4, 2), and A times that.",
        suspects={
            SWAPPED: [right, left],
            FIRST_ONLY: [ticks(n, m, p), ticks(m, p, q)],
            "The costs of AB and of BC were added. One order never computes both.": [
                ticks(n, m, p) + ticks(m, p, q)
            ]
            * 2,
            "The costs of the two products were multiplied. They have to be added.": [
                ticks(n, m, p) * ticks(n, p, q),
                ticks(m, p, q) * ticks(n, m, q),
            ],
        },
    )
    for n, m, p, q in ((2, 6, 3, 1), (1, 5, 4, 7), (6, 1, 2, 3)):
        close(
            exercise.chain_costs(n, m, p, q),
            [ticks(n, m, p) + ticks(n, p, q), ticks(m, p, q) + ticks(n, m, q)],
            "Counted in the three loops of all four products.",
            suspects={FIRST_ONLY: [ticks(n, m, p), ticks(m, p, q)]},
        )


class Watched(np.ndarray):
    """An array that notices a matrix product in which it takes part as a whole."""

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **options):
        plain = [np.asarray(each) for each in inputs]
        # By name: while np.matmul is watched, `np.matmul` is something else.
        expect(ufunc.__name__ != "matmul" or all(each.ndim <= 1 for each in plain), WHOLE)
        if out is not None:
            options["out"] = tuple(np.asarray(each) for each in out)
        return getattr(ufunc, method)(*plain, **options)


def ticks(n, m, p):
    """Count the multiplications of an (n, m) times an (m, p), one by one."""
    count = 0
    for _row in range(n):
        for _column in range(p):
            for _step in range(m):
                count += 1
    return count


def draw_three(rng):
    n, m, p, q = rng.integers(1, 5, size=4)
    return rng.normal(size=(n, m)), rng.normal(size=(m, p)), rng.normal(size=(p, q))


def show(exercise):
    """Compare the cost of both orders in four cases from machine learning."""
    cases = {
        "two layers, one input": (1000, 1000, 1000, 1),
        "two layers, 64 inputs": (1000, 1000, 1000, 64),
        "two layers, 4,000 inputs": (1000, 1000, 1000, 4000),
        "a low-rank pair of layers": (1000, 8, 1000, 1),
    }
    rows = []
    for name, sizes in cases.items():
        left, right = exercise.chain_costs(*sizes)
        rows.append([name, f"{left:,}", f"{right:,}", left / right])
    A, B, C = (np.random.default_rng(4).normal(size=shape) for shape in ((30, 2), (2, 40), (40, 1)))
    left = exercise.matmul(exercise.matmul(A, B), C)
    right = exercise.matmul(A, exercise.matmul(B, C))
    return (
        Table(
            rows,
            columns=["W₂ · W₁ · x", "(W₂W₁)x", "W₂(W₁x)", "ratio"],
            digits=4,
            title="Multiplications in two orders",
            note="With one input, W₂(W₁x) takes 500 times fewer. With 4,000 inputs, (W₂W₁)x "
            "takes fewer.",
        ),
        Bars(
            dict(zip(["(AB)C", "A(BC)"], exercise.chain_costs(30, 2, 40, 1), strict=True)),
            title="A (30, 2), B (2, 40), C (40, 1)",
            y_label="multiplications",
            note="Your product gives the same 30 numbers in both orders, up to "
            f"{float(np.abs(left - right).max()):.0e}.",
        ),
    )

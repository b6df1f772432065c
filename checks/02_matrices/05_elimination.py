"""Checks for elimination with pivoting and back substitution.

Systems are made backwards, from a solution that is known. Where pivots are tiny, exact
fractions are the judge, not another program with rounding of its own.
"""

from fractions import Fraction

import numpy as np

from mlx_exercises.checking import CheckFailed, always, close, forbidden, last_call, unchanged
from mlx_exercises.figures import HeatMap, Panels, Table

SIGN = "5 was taken for larger than -9. Pivots are compared by absolute value."
OFFSET = "The index counts from row k. It has to count from the top of M."
ALL_ROWS = "Rows above k were searched too. Search from row k down."
BOTH_ALIKE = "One of the two rows is there twice and the other is lost: it was overwritten."
NO_SWAP = "No rows were swapped."
NOT_DIVIDED = "The multiplier was not divided by the pivot, which is not always 1."
ADDED = "A multiple of row k was added. Subtracting it makes the zero."
INVERTED = "The multiplier is inverted. Which entry has to become zero?"
RIGHT_SIDE = "The last column did not change. A row operation includes the right-hand side."
STALE = "The multiplier was computed again after its entry in column k had become 0."
ABOVE = "Rows above k changed too. Eliminate only below row k."
UNDIVIDED = "The difference was not divided by the pivot."
TOP_DOWN = "This went from the top row down. Which row gives its unknown directly?"
IGNORED = "The terms of the unknowns found so far were not subtracted."
NO_PIVOTING = "The tiny pivot was used, and rounding errors destroyed the solution."


def test_partial_pivot(exercise):
    """The row from k down with the largest absolute value in column k is swapped into row k."""
    M = np.array([[1, 4, 6, 1, 7], [0, 5, 2, 0, 3], [0, 2, 3, 8, 5], [0, -9, 4, 6, 8]])
    with unchanged(M):
        close(
            exercise.partial_pivot(M, 1),
            M[[0, 3, 2, 1]].astype(float),
            "Column 1, from row 1 down, is 5, 2 and -9.",
            suspects={
                SIGN: M,
                OFFSET: M[[0, 2, 1, 3]],
                BOTH_ALIKE: M[[0, 3, 2, 3]],
                "The row with the largest pivot is lost: it was overwritten first.": M[
                    [0, 1, 2, 1]
                ],
                "The rows in between moved too. A swap changes two rows only.": M[[0, 3, 1, 2]],
            },
        )
    M = np.array([[8.0, 9.0, 1.0, 4.0], [0.0, 2.0, 3.0, 5.0], [0.0, 3.0, -7.0, 6.0]])
    close(
        exercise.partial_pivot(M, 1),
        M[[0, 2, 1]],
        "Column 1, from row 1 down, is 2 and 3.",
        suspects={ALL_ROWS: M[[1, 0, 2]], NO_SWAP: M},
    )
    rng = np.random.default_rng(0)
    for n, k in ((4, 0), (5, 2), (3, 2), (1, 0), (4, 1)):
        M = rng.normal(size=(n, n + 1))
        order = list(range(n))
        best = max(range(k, n), key=lambda i, M=M, k=k: abs(M[i, k]))
        order[k], order[best] = best, k
        close(exercise.partial_pivot(M, k), M[order], f"k is {k}, of {n} rows.")


def test_eliminate_below(exercise):
    """Row operations make zeros below the pivot, and change each whole row, right-hand side too."""
    M = np.array([[2, 1, 5], [3, -2, 4]])
    with unchanged(M):
        close(
            exercise.eliminate_below(M, 0),
            np.array([[2.0, 1.0, 5.0], [0.0, -3.5, -3.5]]),
            "Row 1 minus 3/2 of row 0.",
            suspects={
                NOT_DIVIDED: [[2, 1, 5], [-3, -5, -11]],
                ADDED: [[2, 1, 5], [6, -0.5, 11.5]],
                INVERTED: [[2, 1, 5], [3 - 4 / 3, -2 - 2 / 3, 4 - 10 / 3]],
                RIGHT_SIDE: [[2, 1, 5], [0, -3.5, 4]],
                STALE: [[2, 1, 5], [0, -2, 4]],
            },
        )
    rng = np.random.default_rng(1)
    for n, k in ((4, 1), (3, 0), (5, 3), (2, 1), (1, 0)):
        M = rng.normal(size=(n, n + 1))
        for done in range(k):
            M[done + 1 :, done] = 0
        wanted, everywhere = M.copy(), M.copy()
        for i in range(n):
            reduced = [M[i, j] - M[k, j] * (M[i, k] / M[k, k]) for j in range(n + 1)]
            wanted[i] = reduced if i > k else M[i]
            everywhere[i] = reduced if i != k else M[i]
        close(
            exercise.eliminate_below(M, k),
            wanted,
            f"k is {k}, of {n} rows.",
            suspects={ABOVE: everywhere},
        )


def test_back_substitution(exercise):
    """Back substitution solves a triangular system from the last row up."""
    M = np.array([[2, 1, 5], [0, -4, -4]])
    with unchanged(M):
        close(
            exercise.back_substitute(M),
            [2, 1],
            "The last row says -4 x₁ = -4, and the first 2 x₀ + x₁ = 5.",
            suspects={
                UNDIVIDED: [9, -4],
                TOP_DOWN: [2.5, 1],
                "The known terms were added. They have to be subtracted.": [3, 1],
                "Only the right-hand side was divided by the pivot. Subtract first, then divide.": [
                    1.5,
                    1,
                ],
            },
        )
    rng = np.random.default_rng(2)
    for n in (3, 5, 1, 4):
        U = np.triu(rng.normal(size=(n, n))) + 2 * np.eye(n)
        x = rng.normal(size=n)
        close(
            exercise.back_substitute(np.column_stack([U, U @ x])),
            x,
            f"{n} equations.",
            suspects={IGNORED: (U @ x) / np.diag(U)},
            tolerance=1e-8,
        )


def test_any_system(exercise):
    """Your three functions solve systems of every size: A @ x is b again."""

    def law(A, x):
        close(exercise.solve(A, A @ x), x, "This is not the solution.", tolerance=1e-6)

    with forbidden(np.linalg, "solve", "inv", "lstsq", "pinv", subject=exercise):
        always(law, draw_system, runs=40, seed=3)


def test_zero_and_tiny_pivots(exercise):
    """Partial pivoting solves systems whose first pivot is 0 or 1e-17."""
    close(
        exercise.solve(np.array([[0, 2, 1], [1, 0, 0], [3, 0, 4]]), np.array([7, 2, 18])),
        [2, 2, 3],
        "The first pivot is 0.",
    )
    for tiny in (1e-17, -1e-20, 1e-30):
        A, b = np.array([[tiny, 1.0], [1.0, 1.0]]), np.array([1.0, 2.0])
        close(
            exercise.solve(A, b),
            exactly(A, b),
            f"The first pivot is {tiny}.",
            suspects={NO_PIVOTING: [0, 1]},
            tolerance=1e-12,
        )
    small = 1e-20 * np.array([[1.0, 2.0], [3.0, 5.0]])
    close(
        exercise.solve(small, small @ [4, -1]),
        [4, -1],
        "All entries of A are small, not only a pivot.",
    )


def test_singular_raises(exercise):
    """For a singular matrix, whose rows are linearly dependent, `solve` raises a ValueError."""
    for A in (
        np.array([[1.0, 2.0], [2.0, 4.0]]),
        np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        np.array([[-1.0, -2.0], [-3.0, -6.0]]),
        np.zeros((2, 2)),
    ):
        try:
            found = exercise.solve(A, np.ones(len(A)))
        except ValueError as error:
            if "singular" in str(error):
                continue
            raise
        raise CheckFailed(
            "These rows are linearly dependent, but `solve` returned a solution.",
            call=last_call(),
            expected="a ValueError",
            got=str(found),
        )


def exactly(A, b):
    """Solve two equations in exact fractions, by Cramer's rule."""
    (p, q), (r, s) = [[Fraction(float(each)) for each in row] for row in A]
    u, v = Fraction(float(b[0])), Fraction(float(b[1]))
    area = p * s - q * r
    return [float((u * s - q * v) / area), float((p * v - u * r) / area)]


def draw_system(rng):
    """Return a system with a known solution, far enough from singular for any method."""
    n = rng.integers(1, 7)
    turns = np.linalg.qr(rng.normal(size=(n, n)))[0], np.linalg.qr(rng.normal(size=(n, n)))[0]
    return turns[0] * rng.uniform(0.2, 5, size=n) @ turns[1], rng.normal(size=n)


def show(exercise):
    """Solve a system of five equations, and show the augmented matrix at every step."""
    rng = np.random.default_rng(5)
    x = np.array([3.0, -1.0, 4.0, 1.0, -5.0])
    A = rng.integers(-9, 10, size=(5, 5)).astype(float)
    b = A @ x
    M = np.column_stack([A, b])
    steps = [HeatMap(np.sign(M), title="[A | b]", centre=0)]
    for k in range(4):
        M = exercise.eliminate_below(exercise.partial_pivot(M, k), k)
        filled = np.where(np.abs(M) < 1e-12, 0.0, np.sign(M))
        steps.append(HeatMap(filled, title=f"column {k} eliminated", centre=0))
    found = exercise.solve(A, b)
    rest = float(np.abs(A @ found - b).max())
    equations = [
        " + ".join(f"{a:g}·x{j}" for j, a in enumerate(row)).replace("+ -", "- ") for row in A
    ]
    return (
        Panels(steps, title="Signs of the entries, down to row echelon form"),
        Table(
            [[line, float(b[i]), f"x{i}", float(found[i])] for i, line in enumerate(equations)],
            columns=["left side", "right side", "", "found"],
            title="Five equations, solved",
            note=f"The residual b - A @ x is {rest:.0e} at most.",
        ),
    )

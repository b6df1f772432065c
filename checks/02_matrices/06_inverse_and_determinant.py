"""Checks for the determinant and the inverse.

Determinants are compared with Leibniz's sum over all permutations, which shares nothing with
elimination, and areas with the shoelace formula for polygons.
"""

import itertools
import math

import numpy as np

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
from mlx_exercises.figures import Panels, Scatter, Series, Table

NO_SIGN = "The sign is wrong: each row swap changes it once."
OF_A = "This is the diagonal of A. Only for a triangular matrix is its product the determinant."
ADDED = "The diagonal was summed. The determinant is its product."
SWAPS_FACTOR = "The number of swaps was used as a factor. It decides only the sign."
TURNED = "This is the transpose of the inverse: solutions were stored as rows, not columns."
ONE_OVER = "This is 1 over each entry, the inverse for `*` but not for `@`."
NEGATIVE = "An area is negative. A negative determinant reverses orientation; areas stay positive."
SQUARED = "The determinant was squared. It is the factor for areas already."
SHRUNK = (
    "The area was divided by |det A|. The area before the map is given, the one after is asked."
)


def test_determinant(exercise):
    """The determinant of (1 2; 3 4) is -2: the product 3 · 2/3, and one swap."""
    A = np.array([[1, 2], [3, 4]])
    with unchanged(A), by_hand(exercise):
        close(
            exercise.determinant(A),
            -2,
            "The triangular matrix is (3 4; 0 2/3), after one swap.",
            suspects={NO_SIGN: 2, OF_A: 4, ADDED: 3 + 2 / 3, ADDED + " (And A's own.)": 5},
        )
    for A in samples(0):
        pivots = np.abs(np.linalg.det(A))
        close(
            exercise.determinant(A),
            leibniz(A),
            f"A is random, of shape {A.shape}.",
            suspects={
                NO_SIGN: -leibniz(A),
                OF_A: math.prod(np.diag(A)),
                SWAPS_FACTOR: -2 * pivots,
                SWAPS_FACTOR + " (It was 2.)": 2 * pivots,
                SWAPS_FACTOR + " (It was 0.)": 0,
            },
        )


def test_laws_of_the_determinant(exercise):
    """det(A @ B) = det(A) · det(B), and swapping two rows changes the sign."""

    def product_law(A, B):
        close(exercise.determinant(A), leibniz(A), "The determinant of A is wrong.")
        close(
            exercise.determinant(A @ B),
            leibniz(A) * leibniz(B),
            "B scales areas by det(B), then A by det(A).",
        )

    def swap_law(A, B):
        close(
            exercise.determinant(A[[1, 0, *range(2, len(A))]]),
            -leibniz(A),
            "Rows 0 and 1 were swapped.",
        )
        close(exercise.determinant(B.T), leibniz(B), "The transpose has the same determinant.")

    always(product_law, draw_two, runs=30, seed=1)
    always(swap_law, draw_two, runs=30, seed=2)


def test_inverse(exercise):
    """The inverse of (1 2; 3 4) is (-2 1; 1.5 -0.5), and A @ A⁻¹ = A⁻¹ @ A = I."""
    A = np.array([[1, 2], [3, 4]])
    with unchanged(A), by_hand(exercise):
        found = exercise.inverse(A)
    close(
        found,
        np.array([[-2.0, 1.0], [1.5, -0.5]]),
        "Column 0 is (-2, 1.5), because A maps it to (1, 0).",
        suspects={
            TURNED: [[-2, 1.5], [1, -0.5]],
            ONE_OVER: 1 / A,
            "This is A divided by its determinant.": A / -2,
            "All columns are the same solution. Each needs its own column of I.": [
                [-2, -2],
                [1.5, 1.5],
            ],
        },
    )
    for A in samples(3):
        found = exercise.inverse(A)
        shape(found, A.shape)
        close(A @ np.array(found, float), np.eye(len(A)), "A @ A⁻¹ is not I.", tolerance=1e-8)
        close(np.array(found, float) @ A, np.eye(len(A)), "A⁻¹ @ A is not I.", tolerance=1e-8)


def test_inverse_of_a_product(exercise):
    """The inverse of a product reverses the order: (A @ B)⁻¹ = B⁻¹ @ A⁻¹."""

    def law(A, B):
        both, first, second = exercise.inverse(A @ B), exercise.inverse(A), exercise.inverse(B)
        for each in (both, first, second):
            shape(each, A.shape)
            expect(each.dtype.kind in "fiu", "An inverse has a numeric dtype.")
        close(both, second @ first, "The inverse of a product is wrong.", tolerance=1e-6)
        close(second @ B, np.eye(len(B)), "B⁻¹ @ B is not I.", tolerance=1e-8)

    always(law, draw_two, runs=30, seed=4)


def test_singular(exercise):
    """A singular matrix has determinant 0, and `inverse` raises a ValueError for it."""
    for A in (
        np.array([[2.0, 4.0], [1.0, 2.0]]),
        np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        -np.array([[1.0, 3.0], [2.0, 6.0]]),
        np.zeros((2, 2)),
    ):
        close(exercise.determinant(A), 0, "These rows are linearly dependent.")
        try:
            found = exercise.inverse(A)
        except ValueError as error:
            if "singular" in str(error):
                continue
            raise
        raise CheckFailed(
            "This matrix is singular, but `inverse` returned a matrix.",
            call=last_call(),
            expected="a ValueError",
            got=str(found),
        )
    small = 1e-20 * np.array([[1.0, 2.0], [3.0, 4.0]])
    close(
        exercise.inverse(small),
        1e20 * np.array([[-2.0, 1.0], [1.5, -0.5]]),
        "All entries of A are small, but it is not singular.",
    )


def test_areas(exercise):
    """A scales the area of every figure by |det A|, which is never negative."""
    square = np.array([[0, 0], [10, 0], [10, 10], [0, 10]])
    kite = np.array([[0.0, 0.0], [4.0, 1.0], [5.0, 5.0], [1.0, 4.0]])
    for A in (np.array([[1, 2], [3, 4]]), np.array([[0.5, -1.0], [2.0, 1.0]]), *plane(5)):
        factor = abs(leibniz(A))
        for figure in (square, kite):
            before, after = shoelace(figure), shoelace(figure @ A.T)
            close(
                exercise.transformed_area(before, A),
                after,
                f"Measured: a figure of area {before:g} became {after:.4g}.",
                suspects={
                    NEGATIVE: before * leibniz(A),
                    SQUARED: before * factor**2,
                    "The square root of |det A| was used. Areas need |det A|.": before
                    * factor**0.5,
                    SHRUNK: before / factor,
                },
            )


def by_hand(exercise):
    return forbidden(np.linalg, "det", "slogdet", "inv", "pinv", "solve", subject=exercise)


def leibniz(A):
    """Return the determinant as the sum over all permutations of the columns, with signs."""
    n = len(A)
    total = []
    for order in itertools.permutations(range(n)):
        inversions = sum(order[i] > order[j] for i in range(n) for j in range(i + 1, n))
        total.append((-1) ** inversions * math.prod(float(A[i, order[i]]) for i in range(n)))
    return math.fsum(total)


def shoelace(figure):
    """Return the area of a polygon (n, 2) by the shoelace formula."""
    x, y = figure.T
    return abs(float(x @ np.roll(y, -1) - y @ np.roll(x, -1))) / 2


def samples(seed):
    """Return random matrices, the first two with a known number of swaps: two and none."""
    rng = np.random.default_rng(seed)
    two = np.array([[0.0, 0.0, 2.0], [3.0, 0.0, 1.0], [1.0, 4.0, -1.0]])
    none = np.array([[5.0, 1.0], [2.0, -3.0]])
    below_zero = np.array([[0.0, 1.0], [-3.0, 2.0]])
    return [two, none, below_zero, *(rng.normal(size=(n, n)) + np.eye(n) for n in (3, 4, 1, 5, 2))]


def plane(seed):
    return list(np.random.default_rng(seed).normal(size=(4, 2, 2)))


def draw_two(rng):
    """Return two matrices of one size, well away from singular."""
    n = rng.integers(2, 5)
    pair = []
    for _ in range(2):
        left, right = (
            np.linalg.qr(rng.normal(size=(n, n)))[0],
            np.linalg.qr(rng.normal(size=(n, n)))[0],
        )
        pair.append(left * rng.uniform(0.3, 3, size=n) @ right)
    return tuple(pair)


def show(exercise):
    """Map a square of area 100 by four matrices, and measure the images."""
    square = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]])
    matrices = {
        "scaling": np.array([[1.5, 0.0], [0.0, 0.5]]),
        "shear": np.array([[1.0, 0.8], [0.0, 1.0]]),
        "reversed": np.array([[0.4, 1.2], [1.0, 0.3]]),
        "nearly singular": np.array([[1.0, 0.9], [0.5, 0.5]]),
    }
    rows, pictures = [], []
    for name, A in matrices.items():
        moved = square @ A.T
        rows.append(
            [name, exercise.determinant(A), exercise.transformed_area(100, A), shoelace(moved[:-1])]
        )
        pictures.append(
            Scatter(
                lines=[
                    Series(square[:, 0], square[:, 1], "before"),
                    Series(moved[:, 0], moved[:, 1], "after"),
                ],
                title=f"{name}: {rows[-1][2]:.3g}",
                equal=True,
            )
        )
    A = matrices["nearly singular"]
    back = exercise.determinant(exercise.inverse(A))
    return (
        Panels(pictures, title="A square of area 100, before and after"),
        Table(
            rows,
            columns=["matrix", "determinant", "100 · |det|", "shoelace formula"],
            title="Area 100 becomes 100 · |det|",
            note="The nearly singular one is invertible too. Its inverse scales areas by "
            f"{back:.0f}.",
        ),
    )

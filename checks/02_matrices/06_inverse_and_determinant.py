"""Checks for the determinant and the inverse.

Determinants are compared with Leibniz's sum over all orders, which shares nothing with
elimination, and areas with the surveyor's formula for polygons.
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

NO_SIGN = "The sign is off: each of the swaps changes it once."
OF_A = "This is the diagonal of A itself. Only in a triangle is its product the determinant."
ADDED = "The diagonal was added up. The determinant is its product."
SWAPS_FACTOR = "The number of swaps came in as a factor. It only decides the sign."
TURNED = "The columns were laid down as rows: this is the inverse, turned over."
ONE_OVER = "This is 1 over each number, which undoes `*` but not `@`."
NEGATIVE = "An area came out negative: the plane was turned over, but the figure is still there."
SQUARED = "The determinant is the factor of areas already. It is not squared."
SHRUNK = "This is the area before A: the factor goes the other way."


def test_determinant(exercise):
    """The determinant of (1 2; 3 4) is -2: the product 3 · 2/3, and one swap."""
    A = np.array([[1, 2], [3, 4]])
    with unchanged(A), by_hand(exercise):
        close(
            exercise.determinant(A),
            -2,
            "The triangle is (3 4; 0 2/3), after one swap.",
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
        close(exercise.determinant(A), leibniz(A), "The determinant of A is off.")
        close(
            exercise.determinant(A @ B),
            leibniz(A) * leibniz(B),
            "First B and then A multiply areas one after the other.",
        )

    def swap_law(A, B):
        close(exercise.determinant(A[[1, 0, *range(2, len(A))]]), -leibniz(A), "Swap rows 0 and 1.")
        close(exercise.determinant(B.T), leibniz(B), "Turned over, a matrix keeps it.")

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
        "Column 0, (-2, 1.5), is what A sends to (1, 0).",
        suspects={
            TURNED: [[-2, 1.5], [1, -0.5]],
            ONE_OVER: 1 / A,
            "This is A divided by its determinant.": A / -2,
            "Here every column answers the same question.": [[-2, -2], [1.5, 1.5]],
        },
    )
    for A in samples(3):
        found = exercise.inverse(A)
        shape(found, A.shape)
        close(A @ np.array(found, float), np.eye(len(A)), "A @ A⁻¹ is not I.", tolerance=1e-8)
        close(np.array(found, float) @ A, np.eye(len(A)), "A⁻¹ @ A is not I.", tolerance=1e-8)


def test_undoing_two_steps(exercise):
    """(A @ B)⁻¹ = B⁻¹ @ A⁻¹: shoes come off before socks."""

    def law(A, B):
        both, first, second = exercise.inverse(A @ B), exercise.inverse(A), exercise.inverse(B)
        for each in (both, first, second):
            shape(each, A.shape)
            expect(each.dtype.kind in "fiu", "An inverse is made of numbers.")
        close(both, second @ first, "The inverse of a product is off.", tolerance=1e-6)
        close(second @ B, np.eye(len(B)), "The second inverse does not undo.", tolerance=1e-8)

    always(law, draw_two, runs=30, seed=4)


def test_singular(exercise):
    """A matrix that squashes the plane onto a line has determinant 0 and no inverse."""
    for A in (
        np.array([[2.0, 4.0], [1.0, 2.0]]),
        np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
        -np.array([[1.0, 3.0], [2.0, 6.0]]),
        np.zeros((2, 2)),
    ):
        close(exercise.determinant(A), 0, "These rows depend on each other.")
        try:
            found = exercise.inverse(A)
        except ValueError as error:
            if "singular" in str(error):
                continue
            raise
        raise CheckFailed(
            "Nothing can undo this one, but an inverse came back.",
            call=last_call(),
            expected="a ValueError",
            got=str(found),
        )
    small = 1e-20 * np.array([[1.0, 2.0], [3.0, 4.0]])
    close(
        exercise.inverse(small),
        1e20 * np.array([[-2.0, 1.0], [1.5, -0.5]]),
        "All of A is small here. It is not singular.",
    )


def test_areas(exercise):
    """Every figure's area is multiplied by the same factor, and never becomes negative."""
    square = np.array([[0, 0], [10, 0], [10, 10], [0, 10]])
    kite = np.array([[0.0, 0.0], [4.0, 1.0], [5.0, 5.0], [1.0, 4.0]])
    for A in (np.array([[1, 2], [3, 4]]), np.array([[0.5, -1.0], [2.0, 1.0]]), *plane(5)):
        factor = abs(leibniz(A))
        for figure in (square, kite):
            before, after = surveyed(figure), surveyed(figure @ A.T)
            close(
                exercise.new_area(before, A),
                after,
                f"Measured: a figure of area {before:g} became {after:.4g}.",
                suspects={
                    NEGATIVE: before * leibniz(A),
                    SQUARED: before * factor**2,
                    "The root of the factor is for lengths at best.": before * factor**0.5,
                    SHRUNK: before / factor,
                },
            )


def by_hand(exercise):
    return forbidden(np.linalg, "det", "slogdet", "inv", "pinv", "solve", subject=exercise)


def leibniz(A):
    """Return the determinant as the sum over all orders of the columns, with signs."""
    n = len(A)
    total = []
    for order in itertools.permutations(range(n)):
        turned = sum(order[i] > order[j] for i in range(n) for j in range(i + 1, n))
        total.append((-1) ** turned * math.prod(float(A[i, order[i]]) for i in range(n)))
    return math.fsum(total)


def surveyed(figure):
    """Return the area of a polygon (n, 2) by the surveyor's formula."""
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
    """Send a square of area 100 through four matrices, and measure what comes out."""
    square = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0], [0.0, 0.0]])
    matrices = {
        "stretch": np.array([[1.5, 0.0], [0.0, 0.5]]),
        "shear": np.array([[1.0, 0.8], [0.0, 1.0]]),
        "turn over": np.array([[0.4, 1.2], [1.0, 0.3]]),
        "nearly flat": np.array([[1.0, 0.9], [0.5, 0.5]]),
    }
    rows, pictures = [], []
    for name, A in matrices.items():
        moved = square @ A.T
        rows.append(
            [name, exercise.determinant(A), exercise.new_area(100, A), surveyed(moved[:-1])]
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
    A = matrices["nearly flat"]
    back = exercise.determinant(exercise.inverse(A))
    return (
        Panels(pictures, title="A square of area 100, before and after"),
        Table(
            rows,
            columns=["matrix", "determinant", "100 · |det|", "surveyed"],
            title="Area 100 becomes 100 · |det|",
            note="Even the nearly flat one can be undone. Its inverse multiplies areas by "
            f"{back:.0f}.",
        ),
    )

"""Checks for Riemann sums.

The reference is algebra: what n rectangles under x² add up to is known in closed form, and
so are the integrals of sine and exp.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect
from mlx_exercises.figures import Lines, Series, Table

NAMES = {0: "left ends", 0.5: "middles", 1: "right ends"}


def square(x):
    return x * x


def five(x):
    return 5 + 0 * x


def growth(x):
    return np.exp(x)


def wave(x):
    return np.sin(x)


def test_five_rectangles(exercise):
    """Five rectangles under x² from 1 to 3 make 7.12, 8.64 or 10.32: left, middle, right."""

    def pile(start, step, number, width=0.4):
        return sum((start + step * i) ** 2 for i in range(number)) * width

    for where, area in ((0, 7.12), (0.5, 8.64), (1, 10.32)):
        first = 1 + 0.4 * where
        mistakes = {
            "These are heights only. Each has to be multiplied by its width.": (
                pile(first, 0.4, 5, width=1)
            ),
            "One rectangle too many: n rectangles stand between n + 1 fence posts.": (
                pile(first, 0.4, 6)
            ),
            "One rectangle is missing.": pile(first, 0.4, 4),
            "The first rectangle is missing: Python counts from 0.": pile(first + 0.4, 0.4, 4),
            "n rectangles between a and b have a width of (b - a) / n, not n - 1.": (
                pile(1 + 0.5 * where, 0.5, 5, width=0.5)
            ),
            "The rectangles begin at 0. They should begin at a.": pile(0.4 * where, 0.4, 5),
            "`where` is a part of the width: 0.5 is half a rectangle, not half a unit.": (
                pile(1 + where, 0.4, 5)
            ),
            "The width is wrong: how wide are all n rectangles together?": (
                pile(1 + 0.6 * where, 0.6, 5, width=0.6)
            ),
            "The heights were measured 1 apart. The rectangles begin one width apart.": (
                pile(1 + where, 1, 5)
            ),
            "That is one rectangle. Was `return` inside the loop?": first**2 * 0.4,
            "Only the last rectangle is left. Does the total grow, or is it replaced?": (
                (first + 1.6) ** 2 * 0.4
            ),
            "This measures every height at the left end, whatever `where` says.": 7.12,
            "This measures every height in the middle, whatever `where` says.": 8.64,
            "This measures every height at the right end, whatever `where` says.": 10.32,
        }
        close(
            exercise.riemann_sum(square, 1, 3, 5, where),
            area,
            f"Each rectangle is 0.4 wide. The first measures its height at {first:g}.",
            suspects=mistakes,
            call=f"riemann_sum(x², 1, 3, 5, {where})",
        )


def test_rectangles_fill_the_ground(exercise):
    """Under a flat line of height 5 every n gives the same: 5 times the whole length."""
    for a, b, n in ((0, 3, 1), (-2, 5, 7), (1.5, 1.75, 30)):
        area = 5 * (b - a)
        close(
            exercise.riemann_sum(five, a, b, n, 0.5),
            area,
            f"The ground from {a} to {b} is {b - a} long.",
            suspects={
                "One rectangle too many.": area * (n + 1) / n,
                "One rectangle is missing.": area * (n - 1) / n,
            },
            call=f"riemann_sum(always 5, {a}, {b}, {n}, 0.5)",
        )
    close(exercise.riemann_sum(growth, 2, 2, 4, 0), 0, "From 2 to 2 there is no ground at all.")


def test_any_pile(exercise):
    """Under x², n rectangles add up to what algebra says, for every a, b, n and `where`."""

    def law(a, b, n, where):
        width = (b - a) / n
        first = a + where * width
        ones, squares = n * (n - 1) / 2, (n - 1) * n * (2 * n - 1) / 6
        heights = n * first**2 + 2 * first * width * ones + width**2 * squares
        close(
            exercise.riemann_sum(square, a, b, n, where),
            heights * width,
            "The rectangles under x² add up to another area.",
        )

    def draw(rng):
        a, b = sorted(rng.uniform(-4, 4, 2))
        return float(a), float(b), int(rng.integers(1, 30)), float(rng.uniform(0, 1))

    always(law, draw)


def test_turning_round(exercise):
    """From b to a the area counts with the opposite sign, and two stretches make one."""
    forth, back = (exercise.riemann_sum(growth, *ends, 12, 0.5) for ends in ((-1, 2), (2, -1)))
    close(forth, growth(2.0) - growth(-1.0), "The area below exp, roughly.", tolerance=0.01)
    close(
        back,
        -float(forth),
        "The width is (b - a) / n, and here b lies left of a.",
        suspects={"The sign got lost: this way round, the area is negative.": forth},
        call="riemann_sum(exp, 2, -1, 12, 0.5)",
    )
    whole = exercise.riemann_sum(wave, 0, 5, 50, 0)
    first = exercise.riemann_sum(wave, 0, 2, 20, 0)
    second = exercise.riemann_sum(wave, 2, 5, 30, 0)
    for end, start, part in ((5, 0, whole), (2, 0, first), (5, 2, second)):
        truth = math.cos(start) - math.cos(end)
        close(part, truth, f"The area below sine from {start} to {end}, roughly.", tolerance=0.1)
    close(first + second, whole, "From 0 to 2 and from 2 to 5 should make from 0 to 5.")


def test_twice_as_many(exercise):
    """Twice as many rectangles halve the error at the ends, and quarter it in the middle."""
    truth = growth(2.0) - 1
    for where, times in ((0, 2), (1, 2), (0.5, 4)):
        errors = []
        for n in (150, 300):
            area = exercise.riemann_sum(growth, 0, 2, n, where)
            close(
                area,
                truth,
                f"The area below exp from 0 to 2, by {n} {NAMES[where]}.",
                tolerance=0.02,
            )
            errors.append(float(area) - truth)
        ratio = errors[0] / errors[1] if errors[1] else math.inf
        expect(
            abs(ratio - times) < 0.05,
            f"With {NAMES[where]}, 300 rectangles instead of 150 made the error {ratio:.3g} "
            f"times smaller, where {times} times was expected.",
        )


def show(exercise):
    """Draw ten of the rectangles, and tell how the three errors shrink."""
    minutes = np.linspace(0, 10, 81)
    edges = np.arange(10.0)
    pile = [exercise.riemann_sum(exercise.speed, t, t + 1, 1, 0) for t in edges]
    rows = []
    for n in (5, 10, 20, 40, 80):
        areas = [exercise.riemann_sum(growth, 0, 1, n, where) for where in NAMES]
        rows.append([n, *(area - (math.e - 1) for area in areas)])
    return (
        Table(
            rows,
            columns=["rectangles", *NAMES.values()],
            digits=3,
            title="Errors of your sums, for exp from 0 to 1",
            note="Row by row: half the error at the ends, a quarter in the middle.",
        ),
        Lines(
            [
                Series(edges, pile, "left rectangles", style="area"),
                Series(minutes, exercise.speed(minutes), "speed"),
            ],
            title="A ride of 2333 m in ten rectangles",
            x_label="minute",
            y_label="metres a minute",
            note=f"Together they make {exercise.riemann_sum(exercise.speed, 0, 10, 10, 0):.0f} m.",
        ),
    )

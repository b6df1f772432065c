"""Checks for the trapezoid rule and Simpson's rule.

The reference is calculus on paper: integrals of polynomials, exp and the normal curve (by
the error function). What is not exact is judged by how its error shrinks.
"""

import math

import numpy as np

from mlx_exercises.checking import always, close, expect, unchanged
from mlx_exercises.figures import Lines, Series, Table


def cube(x):
    return x * x * x


def growth(x):
    return np.exp(x)


def test_trapezoids_by_hand(exercise):
    """The points (1, 2), (2, 4), (5, 1) and (7, 3) make trapezoids of 3, 7.5 and 4."""
    x, y = np.array([1, 2, 5, 7]), np.array([2, 4, 1, 3])
    with unchanged(x, y):
        close(
            exercise.trapezoid(x, y),
            14.5,
            "The widths are 1, 3 and 2, the mean heights 3, 2.5 and 2.",
            suspects={
                "The mean of two heights is half their sum. Where is the half?": 29,
                "These are rectangles: only the left height of each pair counts.": 16,
                "These are rectangles: only the right height of each pair counts.": 13,
                "The widths are missing, or the first one, which is 1, was used for all.": 7.5,
                "All gaps were taken to be equally long. Each has its own width.": 15,
                "Brackets? Only one of the two heights was halved.": 22.5,
                "Brackets? The width reached one height, and the half only the other.": 20,
                "That is the first trapezoid. Was `return` inside the loop?": 3,
                "Only the last trapezoid is left. Does the total grow, or is it replaced?": 4,
                "The first trapezoid is missing: Python counts from 0.": 11.5,
                "The last trapezoid is missing: m points have m - 1 gaps.": 10.5,
                "The area is below zero, and these points are above. Which x comes first?": -14.5,
            },
        )
    close(exercise.trapezoid(np.array([3.0]), np.array([7.0])), 0, "One lone point has no area.")


def test_straight_lines_are_exact(exercise):
    """Below a straight line the trapezoids are exact, however unevenly the points lie."""

    def law(x, slope, height):
        area = (x[-1] - x[0]) * (height + slope * (x[0] + x[-1]) / 2)
        close(exercise.trapezoid(x, slope * x + height), area, "The area below a straight line.")

    def draw(rng):
        x = np.sort(rng.uniform(-4, 4, rng.integers(2, 9)))
        return x, float(rng.uniform(-2, 2)), float(rng.uniform(-3, 3))

    always(law, draw)


def test_one_panel(exercise):
    """One panel is exact for x³: from 1 to 3 it makes (1 + 4 · 8 + 27) / 6 · 2 = 20."""
    close(
        exercise.simpson(cube, 1, 3, 1),
        20,
        "The heights are 1, 8 and 27, and the panel is 2 wide.",
        suspects={
            "Twice too much: the weights 1, 4 and 1 are six in all.": 40,
            "The middle counts four times.": 12,
            "All three heights count the same here. The middle should count four times.": 24,
            "The ends alone make a trapezoid. The middle belongs to it too.": 28,
            "The middle alone makes a rectangle. The ends belong to it too.": 16,
            "The width of the panel is missing.": 10,
            "Brackets? Only the last height was divided by six.": 42,
            "That is a rule for n strips. Here n counts panels, each of two strips.": 56 / 3,
            "The middle was measured at half the width, counted from 0 and not from a.": 28 / 3
            + 4 / 3,
        },
        call="simpson(x³, 1, 3, 1)",
    )


def test_cubics_are_exact(exercise):
    """For every polynomial up to x³, any number of panels is exact, also from b to a."""

    def law(a, b, n, p, q):
        def cubic(x):
            return p * x**3 + q * x**2 - x + 2

        def whole(x):
            return p * x**4 / 4 + q * x**3 / 3 - x**2 / 2 + 2 * x

        close(
            exercise.simpson(cubic, a, b, n),
            whole(b) - whole(a),
            f"The area below a cubic, by {n} panel{'s' * (n > 1)}.",
        )

    def draw(rng):
        a, b, p, q = (float(each) for each in rng.uniform(-3, 3, 4))
        return a, b, int(rng.integers(1, 8)), p, q

    always(law, draw)


def test_how_errors_shrink(exercise):
    """Half the width leaves a quarter of the trapezoids' error, a sixteenth of Simpson's."""
    truth = growth(2.0) - growth(-1.0)

    def by_trapezoids(n):
        x = np.linspace(-1, 2, n + 1)
        return exercise.trapezoid(x, growth(x))

    def by_simpson(n):
        return exercise.simpson(growth, -1, 2, n)

    for name, rule, times in (("Trapezoids", by_trapezoids, 4), ("Simpson", by_simpson, 16)):
        errors = []
        for n in (20, 40):
            close(rule(n), truth, f"{name}: the area below exp from -1 to 2.", tolerance=0.01)
            errors.append(float(rule(n)) - truth)
        ratio = errors[0] / errors[1] if errors[1] else math.inf
        expect(
            abs(ratio / times - 1) < 0.01,
            f"{name}: 40 pieces instead of 20 made the error {ratio:.3g} times smaller, where "
            f"{times} times was expected.",
        )


def test_normal_curve(exercise):
    """Within 1 and 2 standard deviations lie 0.6827 and 0.9545 of a normal population."""
    for width in (1, 2):
        close(
            exercise.simpson(exercise.bell, -width, width, 50),
            math.erf(width / math.sqrt(2)),
            f"The area below the normal curve from {-width} to {width}.",
            tolerance=1e-8,
        )


def show(exercise):
    """Compare the two rules on the normal curve, and draw what lies within 2 sigma."""
    truth = math.erf(math.sqrt(2))
    rows = []
    for n in (2, 4, 8, 16, 32):
        z = np.linspace(-2, 2, 2 * n + 1)
        by_lines = exercise.trapezoid(z, exercise.bell(z))
        by_parabolas = exercise.simpson(exercise.bell, -2, 2, n)
        errors = [f"{found - truth:.1e}" for found in (by_lines, by_parabolas)]
        rows.append([2 * n + 1, by_lines, by_parabolas, *errors])
    z = np.linspace(-4, 4, 161)
    inside = z[np.abs(z) <= 2]
    share = exercise.simpson(exercise.bell, -2, 2, 50)
    return (
        Table(
            rows,
            columns=["points", "trapezoids", "Simpson", "error of these", "error of Simpson"],
            digits=8,
            title="The same points, two rules",
        ),
        Lines(
            [
                Series(inside, exercise.bell(inside), "within 2", style="area"),
                Series(z, exercise.bell(z), "normal curve"),
            ],
            title="Two standard deviations to each side",
            x_label="standard deviations from the mean",
            y_label="density",
            note=f"Your Simpson finds {share:.4f} of the population there.",
        ),
    )

"""Checks for Taylor sums and the number of terms they need.

The reference is exact: fractions of whole numbers for the sums, Python's own exp and sin for
what they lead to.
"""

import math
from fractions import Fraction

import numpy as np

from mlx_exercises.checking import always, close, equal, expect, instance_of
from mlx_exercises.figures import Lines, Series, Table

ONE_MORE, ONE_LESS = "That is one term too many.", "That is one term too few."


def exactly(terms):
    """Add fractions up without rounding."""
    return float(sum(terms, Fraction(0)))


def exp_terms(x, n):
    """Return the first n terms of e^x, as fractions."""
    return [Fraction(x) ** k / math.factorial(k) for k in range(n)]


def sin_terms(x, n, sign=-1, shift=1):
    """Return the first n terms of sin x, as fractions; `sign` and `shift` make mistakes."""
    return [
        sign**k * Fraction(x) ** (2 * k + shift) / math.factorial(2 * k + shift) for k in range(n)
    ]


def test_exponential(exercise):
    """Four terms of e² are 1 + 2 + 4/2 + 8/6 = 6.3333, and forty are e² to twelve digits."""
    close(
        exercise.exp_sum(2, 4),
        exactly(exp_terms(2, 4)),
        "Add the terms 1, 2, 4/2 and 8/6.",
        suspects={
            ONE_MORE: exactly(exp_terms(2, 5)),
            ONE_LESS: exactly(exp_terms(2, 3)),
            "The first term, 1, is missing: add before you go on to the next.": (
                exactly(exp_terms(2, 5)) - 1
            ),
            "No factorials: these are the powers of x.": 1 + 2 + 4 + 8,
            "Each power is divided by k alone. What does term k take over from term k - 1?": (
                1 + 2 / 1 + 4 / 2 + 8 / 3
            ),
        },
    )
    for x, n in ((2, 1), (0, 3), (0.5, 5), (3.25, 6)):
        close(exercise.exp_sum(x, n), exactly(exp_terms(x, n)), f"{n} terms at x = {x}.")
    close(exercise.exp_sum(2, 40), math.exp(2), "Forty terms.", tolerance=1e-12)


def test_large_and_negative(exercise):
    """e^30 and e^-20 come out right to eight digits, though neither is near 0."""
    close(
        exercise.exp_sum(30, 200),
        math.exp(30),
        "200 terms at x = 30. A factorial of 199 fits into no float; a term does.",
    )
    for x in (-20, -15.5, -1):
        truth = math.exp(x)
        message = f"Rounding of the large terms is left over. The sum should have been {truth:.6g}."
        found = exercise.exp_sum(x, 200)
        close(
            found,
            truth,
            message,
            suspects={
                "This is e^-x: the sign was turned round, and that is all so far.": 1 / truth,
                "That is -e^-x. A minus in the exponent is not a minus in front.": -1 / truth,
                "That is 1 - e^-x. Which power times e^20 gives 1?": 1 - 1 / truth,
            },
        )
        # The same in units of the answer: eight digits of it, not eight places after the point.
        close(found, truth, message, tolerance=1e-8 * truth)


def test_sine(exercise):
    """Three terms of sin 2 are 2 - 8/6 + 32/120 = 0.9333, of alternating sign."""
    for x, n in ((2, 3), (-1.5, 4), (3, 6), (0.25, 2)):
        close(
            exercise.sin_sum(x, n),
            exactly(sin_terms(x, n)),
            f"{n} terms at x = {x}.",
            suspects={
                "The signs do not change from term to term.": exactly(sin_terms(x, n, sign=1)),
                "All signs are turned round: the first term is +x.": -exactly(sin_terms(x, n)),
                "These are the even powers. That is the cosine.": exactly(sin_terms(x, n, shift=0)),
                "The first term, x, is missing.": exactly(sin_terms(x, n + 1)) - x,
                "Powers grow by two, so two factors join the factorial each time.": exactly(
                    Fraction(x) * (-(Fraction(x) ** 2)) ** k / math.factorial(k) for k in range(n)
                ),
                "The first step is right, 2 · 3. The next should be 4 · 5, and here it is 3 · 4.": (
                    exactly(
                        Fraction(x)
                        * (-(Fraction(x) ** 2)) ** k
                        / (math.factorial(k + 1) * math.factorial(k + 2) // 2)
                        for k in range(n)
                    )
                    if n > 2
                    else math.inf
                ),
                "Powers without factorials.": exactly(
                    Fraction(x) * (-(Fraction(x) ** 2)) ** k for k in range(n)
                ),
                ONE_MORE: exactly(sin_terms(x, n + 1)),
                ONE_LESS: exactly(sin_terms(x, n - 1)),
            },
            tolerance=1e-11,
        )


def test_long_sine(exercise):
    """With 100 terms the sine is right from -10 to 10, though 199! is too large for a float."""

    def law(x):
        close(exercise.sin_sum(x, 100), math.sin(x), "Python's own sine.", tolerance=1e-11)

    always(law, lambda rng: (float(rng.uniform(-10, 10)),), runs=40)


def test_how_many_terms(exercise):
    """For sin 1 to six digits five terms are needed, and for sin 10 eighteen."""

    def needed(x, tolerance, shift=1, start=0):
        n = start
        while abs(x) ** (2 * n + shift) / math.factorial(2 * n + shift) > tolerance:
            n += 1
        return n

    for x, tolerance in ((1, 1e-6), (10, 1e-6), (-3, 1e-4), (0.1, 1e-12), (2.5, 0.3), (0.2, 0.5)):
        truth = needed(x, tolerance)
        mistakes = {
            "One too many: is the bound tried before it moves on?": truth + 1,
            "One too few: `bound` must have its whole next factor.": truth - 1,
            "Is the bound still a size? Below 0 it passes every test.": 1,
        }
        equal(
            exercise.terms_needed(x, tolerance),
            truth,
            f"After n terms the bound is {abs(x):g}^(2n+1) / (2n+1)!, and it may be {tolerance:g}.",
            suspects=mistakes,
        )


def test_kept_promise(exercise):
    """With as many terms as `terms_needed` says, the sine is as exact as was asked for."""

    def law(x, digits):
        n = exercise.terms_needed(x, 10.0**-digits)
        instance_of(n, int, "A number of terms was expected.")
        expect(0 <= n < 60, "A sine between -6 and 6 never needs that many terms.")
        close(
            exercise.sin_sum(x, n),
            math.sin(x),
            f"With {n} term{'s' * (n != 1)} the sum is further off than 1e-{digits}.",
            tolerance=10.0**-digits * 1.001,
        )

    always(law, lambda rng: (float(rng.uniform(-6, 6)), int(rng.integers(1, 10))), runs=40)


def show(exercise):
    """Draw polynomials that hug the sine, and tell what it costs to be exact far away."""
    x = np.linspace(-8, 8, 161)
    curves = [Series(x, np.sin(x), "sin x", style="points")]
    for n in (1, 2, 4, 7):
        y = np.array([exercise.sin_sum(each, n) for each in x])
        near = abs(y) < 2.2
        curves.append(Series(x[near], y[near], f"{n} term{'s' * (n > 1)}"))
    rows = []
    for at in (0.1, 1.0, 3.0, 10.0, 20.0):
        n = exercise.terms_needed(at, 1e-6)
        rows.append([f"sin {at:g}", n, exercise.sin_sum(at, n), math.sin(at)])
    naive = 0.0
    term = 1.0
    for k in range(200):
        naive, term = naive + term, term * -20 / (k + 1)
    rows.append(["e^-20", 200, exercise.exp_sum(-20, 200), math.exp(-20)])
    rows.append(["e^-20, naive", 200, naive, math.exp(-20)])
    rows.append(["log 2", 200, exercise.log_sum(1, 200), math.log(2)])
    return (
        Lines(
            curves,
            title="Your polynomials hug the sine",
            x_label="x",
            y_label="y",
            note="Each pair of terms holds on a little further, and then leaves steeply.",
        ),
        Table(
            rows,
            columns=["", "terms", "your sum", "truth"],
            digits=7,
            title="What six digits cost",
            note="Near 0 two terms do. The naive e^-20 has not one digit right, and the series of "
            "log 2, on the edge of where it has a limit, crawls.",
        ),
    )

"""Checks for the binomial distribution.

The reference counts: whole numbers without rounding, fractions, and simulated tries.
"""

import math
from fractions import Fraction

import numpy as np

from mlx_exercises.checking import CheckFailed, close, expect, last_call
from mlx_exercises.figures import Bars, Series, Table

NO_PLUS_ONE = "math.lgamma(m) is the logarithm of (m - 1)!. It needs m + 1."
STILL_LOG = "This is still the logarithm. Go back with math.exp at the end."
AFTER_K = "k itself is missing. `At least 3` begins with 3."
BEFORE_N = "n itself is missing. range(a, b) stops before b."
ONE_ONLY = "This is the chance of exactly k. The sum over k, k + 1, … n is wanted."
BELOW = "This is the chance of fewer than k. What is on the other side?"


def test_ways(exercise):
    """There are 10 ways to choose 2 of 5, and 1 way to choose none or all."""
    close(
        exercise.log_ways(5, 2),
        math.log(10),
        "5! is 120, 2! is 2 and 3! is 6: 120 / (2 · 6) = 10 ways, and their logarithm.",
        suspects={
            "This is the number of ways. Its logarithm was asked for.": 10,
            NO_PLUS_ONE: math.log(24 / (1 * 2)),
            "The order was counted: (n - k)! is divided out, but not k!.": math.log(20),
            "k! is divided out, but (n - k)! is not.": math.log(60),
            "This is log n! alone.": math.log(120),
            "Logarithms were divided. What is a fraction, in logarithms?": (
                math.log(120) / (math.log(2) + math.log(6))
            ),
            "Both k! and (n - k)! divide: both logarithms are subtracted.": (
                math.log(120) - math.log(2) + math.log(6)
            ),
        },
    )
    for n, k in ((1, 0), (7, 7), (9, 0), (10, 3), (60, 41)):
        close(exercise.log_ways(n, k), math.log(math.comb(n, k)), f"{n} choose {k}.")


def test_one_of_four(exercise):
    """With p = 0.25, exactly one of four tries succeeds with probability 0.421875."""
    close(
        exercise.pmf(4, 1, 0.25),
        0.421875,
        "4 ways, each with the probability 0.25 · 0.75³.",
        suspects={
            STILL_LOG: math.log(0.421875),
            "The ways are missing: any one of the four could be the success.": 0.421875 / 4,
            "The failures are missing: the other three tries have chances too.": 1.0,
            "The ways count here, but no chance of success does: where is p to the k?": (
                4 * 0.75**3
            ),
            "p and 1 - p have changed places.": 4 * 0.75 * 0.25**3,
            "The failures number n - k, not n.": 4 * 0.25 * 0.75**4,
            "Logarithms were multiplied. What is a product, in logarithms?": (
                math.exp(math.log(4) * math.log(0.25) * 3 * math.log(0.75))
            ),
        },
    )
    for n, k, p in ((1, 1, 0.3), (6, 0, 0.15), (9, 9, 0.8), (12, 5, 0.45), (40, 31, 0.7)):
        close(exercise.pmf(n, k, p), chance(n, k, p), f"{k} of {n} with p = {p}.")


def test_all_of_it(exercise):
    """From 0 to n, the chances make up 1, for a thousand tries and for p = 0 and p = 1 too."""
    for n, p in ((1, 0.2), (13, 0.9), (6, 0), (7, 1), (1000, 0.03)):
        chances = [exercise.pmf(n, k, p) for k in range(n + 1)]
        close(chances, [chance(n, k, p) for k in range(n + 1)], f"All chances, n = {n}, p = {p}.")


def test_huge(exercise):
    """20,000 tries are no trouble: nothing overflows on the way, and nothing becomes 0."""
    for n, k, p in ((20_000, 10_000, 0.5), (20_000, 700, 0.04), (20_000, 19_500, 0.97)):
        try:
            found = exercise.pmf(n, k, p)
        except OverflowError as error:
            raise CheckFailed(
                "A number beyond 1e308 came up on the way. As a logarithm it would be small.",
                call=last_call(),
            ) from error
        close(
            found,
            chance(n, k, p),
            "The ways alone have thousands of digits here.",
            suspects={"0: the powers were too small for a computer. Stay in logarithms.": 0},
            tolerance=1e-7,
        )


def test_tail(exercise):
    """`At least k` counts k and everything above: 60 or more of 100 by guessing is 0.0284."""
    close(
        exercise.at_least(5, 3, 0.25),
        106 / 1024,
        "Three of five: 90/1024. Four: 15/1024. All five: 1/1024.",
        suspects={
            AFTER_K: 16 / 1024,
            BEFORE_N: 105 / 1024,
            ONE_ONLY: 90 / 1024,
            BELOW: 918 / 1024,
            "This is the chance of k or fewer.": 1008 / 1024,
        },
    )
    for n, p in ((1, 0.2), (6, 0), (7, 1), (300, 0.4)):
        close(exercise.at_least(n, 0, p), 1, "At least 0 always happens.")
    for n, k, p in ((1, 1, 0.3), (9, 2, 0.35), (100, 60, 0.5), (300, 250, 0.6)):
        # A tail as thin as the last one is judged by its own size.
        truth = sum(chance(n, j, p) for j in range(k, n + 1))
        found = exercise.at_least(n, k, p)
        close(found, truth, f"{k} or more of {n} with p = {p}.")
        expect(
            abs(float(found) / truth - 1) <= 1e-6,
            "So thin a tail is lost where 1 is rounded. Does a 1 come up on the way?",
            call=last_call(),
            expected=f"{truth:.6g}",
            got=f"{float(found):.6g}",
        )


def test_simulation(exercise):
    """In 20,000 simulated sets of 30 tries, each number of successes comes as often as you say."""
    for p in (0.15, 0.6):
        tries = np.random.default_rng(3).random((20_000, 30)) < p
        counted = np.bincount(tries.sum(axis=1), minlength=31) / 20_000
        for k in range(31):
            said = exercise.pmf(30, k, p)
            close(
                said,
                counted[k],
                f"Expected is the share of the simulated sets with {k} successes.",
                # Five standard errors, and a little for what hardly ever happens.
                tolerance=5 * math.sqrt(chance(30, k, p) / 20_000) + 2e-4,
            )


def chance(n, k, p):
    """Return the probability with whole numbers and fractions, rounded once at the end."""
    exact = Fraction(p)
    if n > 1000:
        # Whole thousands of digits: the same in logarithms, factor by factor.
        logs = [math.log(n - i) - math.log(i + 1) for i in range(k)]
        return math.exp(math.fsum([*logs, k * math.log(p), (n - k) * math.log1p(-p)]))
    if n > 50:
        return math.comb(n, k) * math.pow(p, k) * math.pow(1 - p, n - k)
    return float(math.comb(n, k) * exact**k * (1 - exact) ** (n - k))


def show(exercise):
    """Draw the learner's chances over 10,000 simulated guessers."""
    guesses = np.random.default_rng(0).binomial(100, 0.5, size=10_000)
    counts = np.bincount(guesses, minlength=101)
    ks = np.arange(30, 71)
    expected = [10_000 * exercise.pmf(100, int(k), 0.5) for k in ks]
    rows = [
        [f"{right} of {n}", f"{exercise.at_least(n, right, 0.5):.2g}"]
        for n, right in ((10, 6), (100, 60), (300, 180), (1000, 600))
    ]
    return (
        Bars(
            counts[30:71],
            edges=np.arange(29.5, 71),
            lines=[Series(ks, expected, "your pmf · 10,000")],
            title="10,000 guessers answer 100 questions each",
            x_label="right answers",
            y_label="guessers",
            note=f"{(guesses >= 60).sum()} of them got 60 or more right; your tail expected "
            f"{10_000 * exercise.at_least(100, 60, 0.5):.0f}.",
        ),
        Table(
            rows,
            columns=["right", "chance by guessing"],
            title="60 % is not always 60 %",
            note="The same share means more the more questions there are.",
        ),
    )

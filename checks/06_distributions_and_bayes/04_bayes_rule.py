"""Checks for Bayes' rule and for a belief that goes from result to result.

The reference counts people in fractions, and multiplies all the chances at once.
"""

import math
from fractions import Fraction

import numpy as np

from mlx_exercises.checking import CheckFailed, always, close, last_call, unchanged
from mlx_exercises.figures import Lines, Text

NEVER = "The belief stays what it was. What does the loop hand on to the next result?"
ONLY_FIRST = "Only the first result was used. Where does `return` stand?"
ONLY_LAST = "Each result started from the first belief again. The belief has to go on."
ALL_POSITIVE = "A negative result was taken for a positive one."
UNDERFLOW = "0 / 0: two products of very many chances are both 0. Update after each result."


def test_chance(exercise):
    """A positive has the probability of the rate, a negative that of the rest."""
    close(
        exercise.chance(1, 0.9),
        0.9,
        "A positive, where positives come with 0.9.",
        suspects={"Positive and negative have changed places.": 0.1},
    )
    close(
        exercise.chance(0, 0.9),
        0.1,
        "A negative, where positives come with 0.9.",
        suspects={
            "This is the chance of a positive. The result was negative.": 0.9,
            "A negative result is not impossible: it takes what the rate leaves.": 0,
        },
    )
    for result, rate in ((1, 0.25), (0, 0.35), (1, 0), (0, 0), (1, 1), (0, 1)):
        close(exercise.chance(result, rate), rate if result else 1 - rate, "Result and rate.")


def test_one_test(exercise):
    """With 20 ill of 1,000, a test of 90 % and 10 % leaves a positive ill with 18/116."""
    close(
        exercise.update(0.02, 0.9, 0.1),
        18 / 116,
        "18 of the 20 ill and 98 of the 980 healthy are positive.",
        suspects={
            "How rare the illness is has no part here. There are 49 healthy for each ill.": 0.9,
            "The line below is missing: 18 of all 1,000, but how many were positive?": 0.018,
            "Below the line are the healthy alone. The ill were positive too.": 18 / 98,
            "The healthy are 1 - before of all people, not all of them.": 0.018 / 0.118,
            "Below the line are all positives: 0.9 of the ill and 0.1 of the healthy.": 0.02,
            "This is the probability to be healthy.": 98 / 116,
            "The two chances have changed places.": 0.002 / (0.002 + 0.98 * 0.9),
            "This is how many are positive. How many of these are ill?": 0.116,
        },
    )
    close(exercise.update(0.02, 0.1, 0.9), 2 / 884, "Negative: 2 of the ill, 882 of the healthy.")

    def law(before, if_ill, if_healthy):
        close(
            exercise.update(before, if_ill, if_healthy),
            people(before, [if_ill], [if_healthy]),
            "Ill people with this result, of all people with it.",
        )

    def draw(rng):
        return tuple(float(each) for each in rng.uniform(0.01, 0.99, 3))

    always(law, draw, runs=40)


def test_limits(exercise):
    """No result moves a belief of 0 or 1, and a result as likely for both moves none."""
    for before in (0, 1):
        close(exercise.update(before, 0.6, 0.25), before, "Whoever is sure cannot learn.")
    close(exercise.update(0.35, 0.4, 0.4), 0.35, "This result says nothing about illness.")
    close(exercise.update(0.35, 0.4, 0), 1, "No healthy person ever gets this result.")
    close(exercise.update(0.35, 0, 0.4), 0, "No ill person ever gets this result.")


def test_one_after_the_other(exercise):
    """Result by result, the belief ends where all of them at once would take it."""
    results = np.array([1, 1, 0, 1, 0])
    once = people(0.02, [0.9], [0.3])
    expected = people(0.02, *chances(results, 0.9, 0.3))
    with unchanged(results):
        close(
            exercise.after_all(0.02, 0.9, 0.3, results),
            expected,
            "Positive twice, negative, positive, negative. 2 of 100 are ill at first.",
            suspects={
                NEVER: 0.02,
                ONLY_LAST: people(0.02, [0.1], [0.7]),
                ONLY_FIRST: once,
                "This is the belief after the first two.": people(0.02, [0.9] * 2, [0.3] * 2),
                ALL_POSITIVE: people(0.02, [0.9] * 5, [0.3] * 5),
                "The last result is missing.": people(0.02, *chances(results[:-1], 0.9, 0.3)),
                "The first result is missing.": people(0.02, *chances(results[1:], 0.9, 0.3)),
                "The first belief came in again with each result.": prior_again(
                    0.02, 0.9, 0.3, results
                ),
                "0.3 is the rate of positives among the healthy. Here it is that of negatives.": (
                    people(0.02, chances(results, 0.9, 0)[0], chances(results, 0.7, 0)[0])
                ),
            },
        )
    close(
        exercise.after_all(0.4, 0.7, 0.2, np.array([1, 0, 0])),
        people(0.4, *chances([1, 0, 0], 0.7, 0.2)),
        "Positive, negative, negative.",
        suspects={ONLY_LAST: people(0.4, [0.3], [0.8]), NEVER: 0.4},
    )
    close(exercise.after_all(0.3, 0.8, 0.1, np.array([], dtype=int)), 0.3, "No test, no news.")

    def law(before, found, alarm, results):
        truth = people(before, *chances(results, found, alarm))
        close(exercise.after_all(before, found, alarm, results), truth, "Several results.")
        close(
            exercise.after_all(before, found, alarm, results[::-1]),
            truth,
            "The same results in the opposite order end at the same belief.",
        )

    def draw(rng):
        rates = (float(each) for each in rng.uniform(0.05, 0.95, 3))
        return *rates, rng.integers(0, 2, size=rng.integers(1, 8))

    always(law, draw, runs=30, seed=1)


def test_a_thousand_results(exercise):
    """After 1,000 positives and 1,000 negatives of a 60-40 test, you know what you knew."""
    close(exercise.chance(0, 0.6), 0.4, "A negative of a test with 60 positives in 100.")
    results = np.tile([1, 0], 1000)
    try:
        found = exercise.after_all(0.3, 0.6, 0.4, results)
    except ZeroDivisionError as error:
        raise CheckFailed(UNDERFLOW, call=last_call()) from error
    close(
        found,
        0.3,
        "Each negative takes back what a positive gave.",
        suspects={UNDERFLOW: math.nan},
        tolerance=1e-6,
    )


def chances(results, found, alarm):
    """Return what each result's probability is for the ill, and for the healthy."""
    return (
        [found if each else 1 - found for each in results],
        [alarm if each else 1 - alarm for each in results],
    )


def people(before, for_the_ill, for_the_healthy):
    """Return the share of ill among those with all these results, by counting fractions."""
    ill = math.prod([Fraction(before), *map(Fraction, for_the_ill)])
    healthy = math.prod([1 - Fraction(before), *map(Fraction, for_the_healthy)])
    return float(ill / (ill + healthy))


def prior_again(before, found, alarm, results):
    """Return the belief of one who multiplies the first belief in with every result."""
    odds = before / (1 - before)
    total = 1.0
    for ill, healthy in zip(*chances(results, found, alarm), strict=True):
        total *= odds * ill / healthy
    return total / (1 + total)


def show(exercise):
    """Draw 1,000 people as dots, and a belief that goes from test to test."""
    dots = ["●"] * 18 + ["○"] * 2 + ["+"] * 98 + ["·"] * 882
    rows = "\n".join("".join(dots[i : i + 50]) for i in range(0, 1000, 50))
    results = np.array([1, 1, 0, 1, 1, 0, 1, 1])
    beliefs = {
        f"{percent} % ill": [
            exercise.after_all(percent / 100, 0.9, 0.1, results[:k])
            for k in range(len(results) + 1)
        ]
        for percent in (0.1, 2, 30)
    }
    return (
        Text(
            rows,
            title="1,000 people: ● ill, positive  ○ ill, negative  + healthy, positive  · healthy",
            note=f"Your rule: of ● and + together, {exercise.update(0.02, 0.9, 0.1):.3f} are ●.",
        ),
        Lines(
            beliefs,
            title="Your belief after each of the results + + - + + - + +",
            x_label="results so far",
            y_label="probability to be ill",
            note="Where one starts matters much at first, and less with each result.",
        ),
    )

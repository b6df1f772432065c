"""Checks for partial sums, the growth of terms and the geometric limit.

The reference is exact: powers of ten show which terms were added, `math.fsum` adds without
rounding, and π is known.
"""

import math

from mlx_exercises.checking import CheckFailed, always, close, expect, instance_of
from mlx_exercises.figures import Lines, Table

UPSIDE_DOWN = "This is how many times as large as the next term this one is. Upside down?"
SIGN = "The sign is still there. Growth is about size."


def power_of_ten(k):
    """Return 1, 10, 100, …: the digits of a sum tell which terms are in it."""
    return 10**k


def leibniz(k):
    """Return term k of the series for π."""
    return (4 if k % 2 == 0 else -4) / (2 * k + 1)


def harmonic(k):
    """Return term k of the series 1 + 1/2 + 1/3 and so on."""
    return 1 / (k + 1)


def test_which_terms(exercise):
    """The first three of 1, 10, 100, 1000, … add up to 111."""
    close(
        exercise.partial_sum(power_of_ten, 3),
        111,
        "Terms 0, 1 and 2 are 1, 10 and 100.",
        suspects={
            "Term 0 is missing: counting starts at 0.": 110,
            "This counts from 1 to n. The first term is number 0, the last n - 1.": 1110,
            "One term too many: three terms are numbers 0, 1 and 2.": 1111,
            "One term is missing at the end.": 11,
            "That is the last term alone. Does the total remember what it was?": 100,
            "Only the first term is in it. How far is `return` indented?": 1,
            "The terms were multiplied. A sum starts from 0 and adds.": 1000,
        },
    )
    close(exercise.partial_sum(power_of_ten, 0), 0, "No terms at all.")
    close(exercise.partial_sum(leibniz, 1), 4, "The first term alone.")

    def law(n, ratio):
        terms = [ratio**k - 0.1 * k for k in range(n)]
        close(
            exercise.partial_sum(lambda k: terms[k], n),
            math.fsum(terms),
            f"Any {n} terms.",
        )

    always(law, lambda rng: (int(rng.integers(0, 40)), float(rng.uniform(-1, 1))), runs=40)


def test_above_and_below_pi(exercise):
    """Leibniz's sums jump over π from term to term, and each lands closer: 3.0418 after ten."""
    close(exercise.partial_sum(leibniz, 10), 3.0418396189294, "Ten terms.", tolerance=1e-12)
    close(
        exercise.partial_sum(leibniz, 1000),
        math.fsum(leibniz(k) for k in range(1000)),
        "A thousand terms. They give 3.1406.",
    )
    for n in range(1, 60):
        close(
            exercise.partial_sum(leibniz, n),
            math.fsum(leibniz(k) for k in range(n)),
            f"{n} terms. The sum lies {'above' if n % 2 else 'below'} π.",
        )


def test_how_terms_grow(exercise):
    """The terms 1, 3, 9/2, 27/6, … of 3ᵏ/k! grow 3 times at first and shrink at last."""

    def factory(x):
        return lambda k: x**k / math.factorial(k)

    close(
        exercise.growth(factory(3), 0),
        3,
        "Term 0 is 1 and term 1 is 3.",
        suspects={UPSIDE_DOWN: 1 / 3, "That is how much is added. How many times as large?": 2},
        call="growth(3ᵏ/k!, 0)",
    )
    for x, k in ((3, 1), (3, 7), (0.5, 2), (10, 30)):
        close(
            exercise.growth(factory(x), k),
            x / (k + 1),
            f"Terms {k} and {k + 1} of {x}^k / k!.",
            suspects={
                UPSIDE_DOWN: (k + 1) / x,
                "These are the terms k - 1 and k. The next one after k is k + 1.": x / k,
            },
            call=f"growth({x}ᵏ/k!, {k})",
        )
    for k in (0, 4, 99):
        truth = (2 * k + 1) / (2 * k + 3)
        close(
            exercise.growth(leibniz, k),
            truth,
            f"Terms {k} and {k + 1} of Leibniz's series, which change their sign.",
            suspects={SIGN: -truth},
        )
    close(
        exercise.growth(harmonic, 999),
        1000 / 1001,
        "Nearly 1: for the harmonic series the test is silent.",
    )


def test_the_cake(exercise):
    """The series 3 - 0.6 + 0.12 - … has the limit 3 / 1.2 = 2.5, and long sums come near it."""
    close(
        exercise.geometric_limit(3, -0.2),
        2.5,
        "The first term is 3, and each is -0.2 times the one before.",
        suspects={
            "The series does not start with 1: where is the first term?": 1 / 1.2,
            "The sign below the line is turned round.": 3 / 0.8,
            "Division came before subtraction. Brackets?": 3.2,
            "This series starts with its second term.": -0.5,
        },
    )

    def law(first, ratio):
        close(
            exercise.geometric_limit(first, ratio),
            math.fsum(first * ratio**k for k in range(2000)),
            "The sum of its first 2,000 terms is somewhere else.",
            tolerance=1e-8,
        )

    always(law, lambda rng: (float(rng.normal()), float(rng.uniform(-0.98, 0.98))), runs=40)
    close(
        exercise.geometric_limit(2, 0.99999999),
        2e8,
        "These terms shrink so slowly that no loop comes near the limit. The formula does.",
        tolerance=1e-6,
    )


def test_no_limit(exercise):
    """Where the terms do not shrink there is no limit, and `geometric_limit` refuses."""
    for ratio in (1.5, -7, -1, 1):
        try:
            exercise.geometric_limit(2, ratio)
        except ValueError:
            continue
        raise CheckFailed(
            "The sums settle nowhere, so no number is right. Is refuse_no_limit still called?",
            call=f"geometric_limit(2, {ratio})",
            expected="ValueError",
        )


def test_slow_but_endless(exercise):
    """From n terms to 2n the harmonic sum grows by more than ½, so that no bound holds it."""
    for n in (2, 5, 50, 2000):
        half, whole = exercise.partial_sum(harmonic, n), exercise.partial_sum(harmonic, 2 * n)
        instance_of(half, (int, float), "A sum is one number.")
        instance_of(whole, (int, float), "A sum is one number.")
        added = whole - half
        expect(
            0.5 < added < 0.6932,
            f"From {n} terms to {2 * n} the sum grew by {added:.4f}. {n} terms of at least "
            f"1/{2 * n} each came in, so it should be more than ½.",
        )


def show(exercise):
    """Draw three series, two of which settle, and what the growth says about each."""
    n = list(range(1, 41))
    terms = {
        "4 - 4/3 + 4/5 - …": exercise.leibniz,
        "1 + 1/2 + 1/3 + …": exercise.harmonic,
        "1 + 0.8 + 0.64 + …": lambda k: 0.8**k,
        "3ᵏ / k!": lambda k: 3.0**k / math.factorial(k),
    }
    said = ("silent", "silent", "has a limit", "has a limit")
    drawn = list(terms.items())[:3]
    rows = [
        [name, exercise.growth(term, 5), exercise.growth(term, 100), verdict]
        for (name, term), verdict in zip(terms.items(), said, strict=True)
    ]
    return (
        Lines(
            {name: [exercise.partial_sum(term, k) for k in n] for name, term in drawn},
            x=n,
            levels={"π": math.pi, "1 / (1 - 0.8)": exercise.geometric_limit(1, 0.8)},
            title="Your partial sums",
            x_label="terms",
            y_label="sum",
            note=f"Leibniz: {exercise.partial_sum(exercise.leibniz, 10):.4f} after 10 terms, "
            f"{exercise.partial_sum(exercise.leibniz, 1000):.4f} after 1,000. The harmonic sum "
            f"is {exercise.partial_sum(exercise.harmonic, 1000):.2f} by then, and never stops.",
        ),
        Table(
            rows,
            columns=["series", "growth at 5", "growth at 100", "the test"],
            digits=3,
            title="How much larger is the next term?",
            note="Of the two about which the test is silent, one has a limit and one has none.",
        ),
    )

"""Checks for stable numbers: against decimals of fifty digits, and exact fractions."""

import math
import tracemalloc
import warnings
from decimal import Decimal, localcontext
from fractions import Fraction

import numpy as np

from mlx_exercises.checking import close, expect, matches, no_warnings
from mlx_exercises.figures import Lines, Series, Table

TOO_LARGE = "exp of a number in the thousands does not fit into a float. What can be taken off?"
TOO_SMALL = "exp of a number far below zero became 0. Is the largest power 1 here as well?"
OWN_LARGEST = "A row far below the others came to nothing. Whose largest was taken off?"
CANCELLED = "Numbers near a billion have squares near 1e18, and those are kept to about 100."
KEPT = "The numbers were kept. A stream may be longer than the memory."


def powers(x):
    """Return exp of each number, exactly enough."""
    with localcontext() as context:
        context.prec = 50
        return [Decimal(float(each)).exp() for each in x]


def soft_maximum(x):
    """Return log(Σ exp(x)) by decimals."""
    with localcontext() as context:
        context.prec = 50
        return float(sum(powers(x)).ln())


def soft_shares(x):
    """Return softmax of one row by decimals."""
    with localcontext() as context:
        context.prec = 50
        parts = powers(x)
        return [float(part / sum(parts)) for part in parts]


def exactly(numbers):
    """Return mean and variance by fractions."""
    parts = [Fraction(float(number)) for number in numbers]
    mean = sum(parts) / len(parts)
    return float(mean), float(sum((part - mean) ** 2 for part in parts) / len(parts))


def naively(numbers):
    """Return mean and variance by the mean of the squares, less the square of the mean."""
    total = squares = 0.0
    for number in numbers:
        total += number
        squares += number * number
    mean = total / len(numbers)
    return mean, squares / len(numbers) - mean**2


def growing(numbers, weight):
    """Return mean and variance where S grows by a wrong product of the two distances."""
    mean = total = 0.0
    for count, number in enumerate(numbers, 1):
        old, mean = number - mean, mean + (number - mean) / count
        total += weight(old, number - mean)
    return mean, total / len(numbers)


def finite(found):
    """Tell whether an answer is a number, or an array of numbers, without inf and nan."""
    if not isinstance(found, float | np.floating | np.ndarray):
        return True
    return np.asarray(found).dtype.kind != "f" or bool(np.isfinite(found).all())


def test_soft_maximum(exercise):
    """Of two equal numbers it is log 2 more than they are, and 5 more everywhere are 5 more."""
    rng = np.random.default_rng(0)
    matches(
        exercise.log_sum_exp,
        (
            np.array([0.0, 0.0]),
            np.array([3, 1, 2]),
            np.array([-2.5]),
            rng.normal(size=5),
            rng.normal(size=5) + 5,
        ),
        soft_maximum,
        lambda x: f"log of the sum of exp of {', '.join(f'{each:.3g}' for each in x)}.",
        mistakes={
            "The largest was taken off, and not given back.": (
                lambda x: soft_maximum(x) - float(x.max())
            ),
            "This is the sum of the powers. Its log is wanted.": lambda x: float(np.exp(x).sum()),
            "This is the largest alone, the hard maximum.": lambda x: float(x.max()),
            "The log was taken of each power: that is the sum of the x.": lambda x: float(x.sum()),
            "That is the log of the mean of the powers. Their sum is wanted.": (
                lambda x: float(soft_maximum(x) - np.log(len(x)))
            ),
        },
    )


def test_huge_soft_maximum(exercise):
    """Ten thousand, plus or minus, is no trouble: no inf, no nan, and no warning."""
    for x, broken in (
        (np.array([1000.0, 1000.0]), TOO_LARGE),
        (np.array([9998.5, 10_000.0, 9999.0]), TOO_LARGE),
        (np.array([-10_000.0, -10_001.5]), TOO_SMALL),
        (np.array([-10_000.0, 10_000.0, 0.0]), TOO_LARGE),
        (np.array([-800.0]), TOO_SMALL),
    ):
        calm(exercise.log_sum_exp, x, soft_maximum(x), broken)


def test_softmax(exercise):
    """Every row becomes shares that add up to 1, and log 3 has three times the share of 0."""
    rng = np.random.default_rng(1)

    def shares(scores):
        return np.array([soft_shares(row) for row in scores])

    matches(
        exercise.softmax,
        (
            np.array([[0.0, np.log(3)]]),
            np.array([[1, 2, 0], [0, 0, 0]]),
            rng.normal(size=(4, 3)),
            rng.normal(size=(3, 3)),
            rng.normal(size=(2, 5)),
            np.array([[7.0], [-1.0]]),
        ),
        shares,
        lambda scores: f"The shares in {scores.shape[0]} rows of {scores.shape[1]}.",
        mistakes={
            "All rows together add up to 1. Every row should.": (
                lambda scores: np.exp(scores) / np.exp(scores).sum()
            ),
            "Every column adds up to 1. Rows should.": lambda scores: shares(scores.T).T,
            "These are the powers, not yet divided by their sum.": np.exp,
            "These are logarithms of the shares.": lambda scores: np.log(shares(scores)),
            "Every share has the right order, but the largest is 1. What should add up to 1?": (
                lambda scores: np.exp(scores - scores.max(axis=1, keepdims=True))
            ),
            "The sums of the rows met the columns. What shape do they have?": (
                lambda scores: np.exp(scores) / np.exp(scores).sum(axis=1)
            ),
        },
    )


def test_huge_softmax(exercise):
    """Scores of ten thousand, above zero and below and in one table, give ordinary shares."""
    for scores, broken in (
        (np.array([[5000.0, 5001.0]]), TOO_LARGE),
        (np.array([[-9000.0, -9001.0, -9000.5]]), TOO_SMALL),
        (np.array([[10_000.0, 9999.0], [-10_000.0, -9998.0], [0.0, 1.0]]), OWN_LARGEST),
        (np.array([[10_000.0, -10_000.0, 9999.0]]), TOO_LARGE),
    ):
        expected = np.array([soft_shares(row) for row in scores])
        calm(exercise.softmax, scores, expected, broken)


def calm(function, x, expected, broken):
    """Judge one call on huge numbers: finite, right, and without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = function(x)
    expect(finite(found), broken, call=f"{function.__name__}({x.tolist()})", got=str(found))
    close(found, expected, "Numbers of this size should make no difference.")
    with no_warnings():
        function(x)


def test_mean_and_variance(exercise):
    """The mean and the variance of a stream are those of the same numbers in a list."""
    rng = np.random.default_rng(2)
    for numbers in (
        [4, 7, 13, 16],
        [2.5],
        [1, 1, 1],
        [-3.0, 5.0],
        rng.normal(3, 2, size=9).tolist(),
    ):
        n = len(numbers)
        mean, variance = exactly(numbers)
        wrong = {
            "The variance was divided by n - 1. Here it is n.": (
                mean,
                variance * n / max(n - 1, 0.5),
            ),
            "This is the root of the variance, the standard deviation.": (mean, variance**0.5),
            "This is the sum of the squares, not yet divided by n.": (mean, variance * n),
            "Variance first? The mean comes first.": (variance, mean),
            "S grew by the distance from the new mean, squared. Both means have a part in it.": (
                growing(numbers, lambda old, new: new * new)
            ),
            "S grew by the distance from the old mean, squared. Both means have a part in it.": (
                growing(numbers, lambda old, new: old * old)
            ),
            "The second number is the mean of the squares. The mean itself was not taken off.": (
                mean,
                variance + mean**2,
            ),
        }
        found = exercise.mean_and_variance(iter(numbers))
        close(
            found,
            (mean, variance),
            f"The stream was {', '.join(f'{number:.3g}' for number in numbers)}.",
            suspects=wrong,
            call=f"mean_and_variance(iter({[round(number, 3) for number in numbers]}))",
        )


def test_long_and_far(exercise):
    """Numbers near a billion keep their variance, and a long stream is read and not kept."""
    for offset in (1e9, -1e9):
        numbers = [offset + each for each in (4, 7, 13, 16)]
        found = exercise.mean_and_variance(iter(numbers))
        close(
            found,
            exactly(numbers),
            "4, 7, 13 and 16, a billion further on, still have a variance of 22.5.",
            suspects={CANCELLED: naively(numbers)},
            call=f"mean_and_variance(iter({numbers}))",
        )
    rng = np.random.default_rng(3)
    numbers = rng.normal(1e6, 3, size=6_000)
    mean = math.fsum(numbers) / len(numbers)
    variance = math.fsum((numbers - mean) ** 2) / len(numbers)
    tracemalloc.start()
    try:
        found = exercise.mean_and_variance(float(number) for number in numbers)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    close(
        found,
        (mean, variance),
        "A stream of 6,000 numbers near a million.",
        tolerance=1e-6,
        call="mean_and_variance(a stream of 6,000 numbers)",
    )
    expect(
        peak <= 100_000,
        KEPT,
        call="mean_and_variance(a stream of 6,000 numbers)",
        where=f"{peak:,} bytes were in use at once; a few thousand are enough",
    )


def show(exercise):
    """Show where the textbook's formulas break, and where the learner's go on."""
    offsets = 10.0 ** np.arange(13)
    base = np.array([4.0, 7.0, 13.0, 16.0])
    naive = [abs(((base + far) ** 2).mean() - (base + far).mean() ** 2 - 22.5) for far in offsets]
    yours = [abs(exercise.mean_and_variance(iter(base + far))[1] - 22.5) for far in offsets]
    rows = []
    with np.errstate(all="ignore"):
        for size in (1, 10, 100, 1000, 10_000):
            x = np.array([size, size - 1.0])
            shares = np.exp(x) / np.exp(x).sum()
            own = exercise.softmax(x[np.newaxis, :])[0]
            rows.append(
                [
                    f"{size:,} and {size - 1:,}",
                    f"{shares[0]:.3f}",
                    f"{own[0]:.3f}",
                    f"{np.log(np.exp(x).sum()):,.3f}",
                    f"{exercise.log_sum_exp(x):,.3f}",
                ]
            )
    return (
        Table(
            rows,
            columns=["scores", "softmax, naive", "yours", "log-sum-exp, naive", "yours"],
            title="Two scores, one apart: what should their size matter?",
        ),
        Lines(
            [
                Series(offsets, np.maximum(naive, 1e-14), "mean of squares - squared mean"),
                Series(offsets, np.maximum(yours, 1e-14), "yours", style="both"),
            ],
            title="How wrong is the variance of 4, 7, 13, 16, moved far away?",
            x_label="moved by",
            y_label="error",
            x_scale="log",
            y_scale="log",
            note="An error of 22.5 is all there is. The lowest line is 1e-14, or no error at all.",
        ),
    )

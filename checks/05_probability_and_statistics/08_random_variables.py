"""Checks for expectation and variance: every case is enumerated, one by one."""

import itertools

import numpy as np

from mlx_exercises.checking import always, close, unchanged
from mlx_exercises.figures import Bars, Table

VALUES, CHANCES = np.array([-4, 1, 6, 10]), np.array([0.1, 0.5, 0.2, 0.2])  # E 3.3


def cases(values, chances):
    """Return mean and variance by walking through all the cases, in plain Python."""
    pairs = list(zip(values.tolist(), chances.tolist(), strict=True))
    mean = sum(value * chance for value, chance in pairs)
    return mean, sum((value - mean) ** 2 * chance for value, chance in pairs)


def test_expectation(exercise):
    """Values -4, 1, 6, 10 with chances 0.1, 0.5, 0.2, 0.2 have the expectation 3.3."""
    with unchanged(VALUES, CHANCES):
        close(
            exercise.expectation(VALUES, CHANCES),
            3.3,
            "-0.4 + 0.5 + 1.2 + 2.",
            suspects={
                "That is the plain mean: every value counted alike. Some are more likely.": 3.25,
                "The chances sum to 1 already. It was divided by the number of values too.": 0.825,
                "These are the products. They are still to be added up.": VALUES * CHANCES,
                "That is the most likely value, not the expected one.": 1,
                "Only the last product is left. Does the total grow, or is it replaced?": 2,
            },
        )

    def law(values, chances):
        close(exercise.expectation(values, chances), cases(values, chances)[0], "All the cases.")

    always(law, draw, runs=30)


def test_variance(exercise):
    """The same ticket has the variance 18.41: the expected square of the distance from 3.3."""
    mean, truth = cases(VALUES, CHANCES)
    with unchanged(VALUES, CHANCES):
        close(
            exercise.variance(VALUES, CHANCES),
            truth,
            "The squares are 53.29, 5.29, 7.29 and 44.89. Each has its chance.",
            suspects={
                "That is the standard deviation, the root of what was asked for.": truth**0.5,
                "The squared distances were averaged as if all were equally likely.": float(
                    np.mean((VALUES - mean) ** 2)
                ),
                "The distances were not squared, so they cancelled.": 0,
                "These are squares of the values. The distance from 3.3 counts.": truth + mean**2,
                "That is the plain variance: every value counted alike. Some are more likely.": (
                    float(np.var(VALUES))
                ),
                "Distances from the plain mean of the values. The expected value is 3.3.": float(
                    np.sum(CHANCES * (VALUES - VALUES.mean()) ** 2)
                ),
                "Sizes of distances, not squares.": float(np.sum(CHANCES * np.abs(VALUES - mean))),
                "There is no n - 1 here: nothing was estimated, the chances are known.": (
                    truth * 4 / 3
                ),
                "The chances were squared too. Only the distance is.": float(
                    np.sum((CHANCES * (VALUES - mean)) ** 2)
                ),
            },
        )
    close(exercise.variance(np.array([7]), np.array([1.0])), 0, "What is certain does not vary.")
    close(
        exercise.variance(np.array([3, 7]), np.array([0.0, 1.0])), 0, "A chance of 0 counts for 0."
    )

    def law(values, chances):
        truth = cases(values, chances)[1]
        close(exercise.variance(values, chances), truth, "All the cases.")
        close(exercise.variance(10 - 3 * values, chances), 9 * truth, "10 - 3 X has 9 times that.")

    always(law, draw, runs=30, seed=1)


def test_weighted_sum(exercise):
    """Twice X less three times Y: the means 5 and 4 make -2, the variances 2 and 1 make 17."""
    weights, means, variances = np.array([2, -3]), np.array([5, 4]), np.array([2, 1])
    with unchanged(weights, means, variances):
        close(
            exercise.weighted_sum(weights, means, variances),
            (-2, 17),
            "4 times 2, and 9 times 1. Expectation first, then variance.",
            suspects={
                "The weights are not squared for the variance, and it came out as 1.": (-2, 1),
                "A difference spreads as much as a sum: squares are never taken away.": (-2, -1),
                "The variances came without their weights.": (-2, 3),
                "The squares of weights went to the mean as well.": (56, 17),
                "Sizes of weights are not enough. How does twice as far change a square?": (-2, 7),
                "Variance and expectation have changed places.": (17, -2),
                "Second comes the variance. That is its root, the standard deviation.": (
                    -2,
                    17**0.5,
                ),
                "These are means. A sum is not divided by how many there are.": (-1, 8.5),
                "Standard deviations were added. Only variances add up.": (
                    -2,
                    (2 * 2**0.5 + 3) ** 2,
                ),
            },
        )


def test_by_enumeration(exercise):
    """For three things at once the two rules agree with counting every combination."""

    def law(weights, tables):
        combined = []
        for triple in itertools.product(*(zip(*table, strict=True) for table in tables)):
            value = sum(w * float(v) for w, (v, _) in zip(weights, triple, strict=True))
            combined.append((value, float(np.prod([chance for _, chance in triple]))))
        truth = cases(np.array([v for v, _ in combined]), np.array([c for _, c in combined]))
        each = [cases(*table) for table in tables]
        means, variances = np.array(each).T
        found = exercise.weighted_sum(weights, means, variances)
        close(found, truth, f"All {len(combined)} combinations.")

    def draw_three(rng):
        return rng.normal(size=3) * 2, [draw(rng) for _ in range(3)]

    always(law, draw_three, runs=15)


def test_ten_tickets(exercise):
    """Ten tickets of ten raffles and ten of one are worth 15; the latter vary ten times as much."""
    worth, spread = cases(exercise.PRIZES, exercise.CHANCES)
    close(exercise.expectation(exercise.PRIZES, exercise.CHANCES), 1.5, "The village raffle.")
    close(exercise.variance(exercise.PRIZES, exercise.CHANCES), 275.25, "The village raffle.")
    ones = np.ones(10)
    many = exercise.weighted_sum(ones, worth * ones, spread * ones)
    close(many, (15, 2752.5), "Ten raffles.")
    ten = exercise.weighted_sum(np.array([10]), np.array([worth]), np.array([spread]))
    close(ten, (15, 27525), "Ten times what one ticket pays.")


def draw(rng):
    """Return a few values and their chances."""
    k = rng.integers(2, 5)
    chances = rng.uniform(0.1, 1, k)
    return rng.normal(size=k) * 4, chances / chances.sum()


def show(exercise):
    """Say what a ticket is worth, and what becomes of many."""
    worth = float(exercise.expectation(exercise.PRIZES, exercise.CHANCES))
    spread = float(exercise.variance(exercise.PRIZES, exercise.CHANCES))
    rows, deviations = [], {}
    for n in (1, 10, 100, 1000):
        share = np.ones(n) / n
        mean, variance = exercise.weighted_sum(share, worth * np.ones(n), spread * np.ones(n))
        deviations[f"{n} raffles"] = float(variance) ** 0.5
        rows.append([n, float(mean), float(variance) ** 0.5])
    return (
        Table(
            rows,
            columns=["raffles", "worth of a ticket", "standard deviation"],
            digits=4,
            title="Mean winnings of a ticket, in many raffles at once",
            note=f"A ticket that costs 2 is worth {worth:g}. With many, that becomes certain.",
        ),
        Bars(deviations, title="100 times as many, a tenth of the spread", y_label="sd"),
    )

"""Checks for the four errors: each statistic alone, then the study as a whole."""

import statistics

import numpy as np

from mlx_exercises.checking import always, close, expect, instance_of, unchanged
from mlx_exercises.figures import Bars, Table

ROWS = np.array([[50, 54, 52, 48], [70, 71, 69, 74], [61, 60, 65, 54]])
SHUFFLED = np.array([-3, 1, 2, -5, 0, 3, -3, 6, 0.5, -7])
ONE_SIDED = "Only one direction counts here. Slower would have been as surprising as faster."
NOT_COUNTED_IN = "The real labelling was possible too, and is missing. So p can come out as 0."


def test_one_number_each(exercise):
    """Three people with four texts each are three numbers, and not twelve."""
    with unchanged(ROWS):
        close(
            exercise.one_each(ROWS),
            np.array([51.0, 71.0, 60.0]),
            "The means of the three rows.",
            suspects={
                "These are all the texts. Those of one person are no independent witnesses.": (
                    ROWS.reshape(12)
                ),
                "These are means of texts. A row belongs to a person.": ROWS.mean(axis=0),
                "One text of each person is independent, but throws the others away.": ROWS[:, 0],
                "That is one number for all. Each person needs one of her own.": [ROWS.mean()],
            },
        )

    def law(rows):
        means = np.array([statistics.fmean(row) for row in rows.tolist()])
        close(exercise.one_each(rows), means, f"{rows.shape[0]} people, {rows.shape[1]} texts.")
        twice = np.concatenate([rows, rows], axis=1)
        close(exercise.one_each(twice), means, "Every text was entered twice.")

    always(law, lambda rng: rng.normal(60, 9, size=rng.integers(1, 6, size=2)), runs=20)


def test_standard_error(exercise):
    """The groups 1, 3 and 5, 9 have variances of 2 and 8, so the error is √(2/2 + 8/2)."""
    a, b = np.array([1, 3]), np.array([5, 9])
    with unchanged(a, b):
        close(
            exercise.standard_error(a, b),
            5**0.5,
            "Two people in each group.",
            suspects={
                "With two people a group it is 0.71 of what it should be. With twenty, 0.97.": (
                    2.5**0.5
                ),
                "The root is missing.": 5,
                "These are the variances of people, not yet of means.": 10**0.5,
            },
        )
    a, b = np.array([2, 4, 9]), np.array([6, 6, 10, 14, 4])
    truth = (statistics.variance([2, 4, 9]) / 3 + statistics.variance([6, 6, 10, 14, 4]) / 5) ** 0.5
    close(
        exercise.standard_error(a, b),
        truth,
        "Variances of 13 and 16, three people and five.",
    )

    def law(a, b):
        truth = statistics.variance(a.tolist()) / len(a) + statistics.variance(b.tolist()) / len(b)
        close(exercise.standard_error(a, b), truth**0.5, f"{len(a)} and {len(b)} people.")

    def draw(rng):
        return rng.normal(size=rng.integers(2, 7)) * 9, rng.normal(size=rng.integers(2, 7)) * 4

    always(law, draw, runs=20)


def test_two_directions(exercise):
    """A difference of -3 is as surprising as one of 3: six of ten are as large, up or down."""
    for observed in (3, -3):
        with unchanged(SHUFFLED):
            found = exercise.p_value(observed, SHUFFLED)
        # With the real labelling or without it: that is for the next claim to say.
        real = 0 if is_close(found, 0.6) else 1
        close(
            found,
            (6 + real) / (10 + real),
            "As large as 3, up or down, are -3, -5, 3, -3, 6 and -7.",
            suspects={
                ONE_SIDED: 0.2 if is_close(found, 0.2) else 3 / 11,
                "A tie counts: as large as the observed difference is large enough.": (
                    0.3 if is_close(found, 0.3) else 4 / 11
                ),
                "One direction was doubled. Count the two as they are.": (
                    0.4 if is_close(found, 0.4) else 5 / 11
                ),
                "All count, even 0: the sign of -3 is still in the comparison.": 1.0,
                "The real labelling was counted above the line, and not below it.": 0.7,
                "The real labelling was counted below the line, and not above it.": 6 / 11,
            },
        )


def test_never_zero(exercise):
    """The real labelling is counted in: the smallest p that 999 shuffles can say is 0.001."""
    for times in (5, 1, 999):
        close(
            exercise.p_value(50.0, np.linspace(-4, 4, times)),
            1 / (1 + times),
            f"None of {times} shuffles is as large as 50.",
            suspects={NOT_COUNTED_IN: 0},
        )
    close(
        exercise.p_value(3, np.array([5, 4, 7])),
        1.0,
        "All three shuffles are as large as 3, and so is the real labelling.",
        suspects={"p is a chance, and never above 1.": 4 / 3},
    )


def test_study(exercise):
    """Texts that are entered twice are no news, and swapped keyboards only turn the sign."""
    rng = np.random.default_rng(1)
    old, new = made_up(7, 3, rng), made_up(5, 3, rng) - 6
    first = judged(exercise, old, new)
    a, b = old.mean(axis=1), new.mean(axis=1)
    error = (np.var(a, ddof=1) / 7 + np.var(b, ddof=1) / 5) ** 0.5
    close(first[:2], (float(a.mean() - b.mean()), float(error)), "Difference and error.")
    twice = judged(exercise, np.repeat(old, 2, axis=1), np.repeat(new, 2, axis=1))
    close(twice[:2], first[:2], "Every text was entered twice.")
    close(twice[2], first[2], "p, when every text was entered twice.", tolerance=0.03)
    other = judged(exercise, new, old)
    close(other[:2], (-first[0], first[1]), "Old and new changed places.")
    close(other[2], first[2], "Old and new changed places.", tolerance=0.12)


def test_false_alarms(exercise):
    """Keyboards that do not differ sound the alarm in about 5 of 100 studies, not in 30."""
    rng, alarms = np.random.default_rng(2), 0
    for _ in range(100):
        alarms += judged(exercise, made_up(6, 8, rng), made_up(5, 8, rng), 59, rng)[2] < 0.0501
    expect(
        alarms <= 17,
        "Too many studies find a difference where there is none.",
        call="study(old, new, 59, rng), for 100 pairs of equal keyboards",
        expected="p of 0.05 or less in about 5 of them",
        got=f"in {alarms}",
    )


def is_close(found, value):
    """Say whether an answer is this number."""
    return isinstance(found, (float, np.floating)) and abs(float(found) - value) < 1e-9


def made_up(people, texts, rng):
    """Return seconds for people who differ more than their texts do."""
    return rng.normal(60, 9, size=(people, 1)) + rng.normal(0, 3, size=(people, texts))


def judged(exercise, old, new, times=299, rng=None):
    """Return difference, standard error and p as three numbers."""
    rng = np.random.default_rng(3) if rng is None else rng
    found = exercise.study(old, new, times, rng)
    instance_of(found, tuple, "Difference, standard error and p.")
    numbers = []
    for value in found:
        instance_of(value, (int, float, np.integer, np.floating), "A study's answers are numbers.")
        numbers.append(float(value))
    return tuple(numbers)


def proud(old, new, times, rng):
    """Return the standard error and p as the study had them at first."""
    a, b = old.reshape(-1), new.reshape(-1)
    numbers, real = np.concatenate([a, b]), a.mean() - b.mean()
    count = 0
    for _ in range(times):
        mixed = rng.permutation(numbers)
        count += mixed[: len(a)].mean() - mixed[len(a) :].mean() >= real
    return float(np.sqrt(a.var() / len(a) + b.var() / len(b))), count / times


def show(exercise):
    """Judge the same typing twice, and forty pairs of equal keyboards."""
    rng = np.random.default_rng(25)
    old, new = exercise.typed(8, 12, rng), exercise.typed(8, 12, rng)
    wrong_error, wrong_p = proud(old, new, 499, rng)
    difference, error, p = (float(each) for each in exercise.study(old, new, 499, rng))
    alarms = {"as published": 0, "yours": 0}
    for _ in range(40):
        one, two = exercise.typed(8, 12, rng), exercise.typed(8, 12, rng)
        alarms["as published"] += proud(one, two, 59, rng)[1] < 0.0501
        alarms["yours"] += float(exercise.study(one, two, 59, rng)[2]) < 0.0501
    return (
        Table(
            [
                ["as published", difference, wrong_error, f"{wrong_p:.3f}"],
                ["yours", difference, error, f"{p:.3f}"],
            ],
            columns=["", "difference (s)", "standard error", "p"],
            digits=3,
            title="One study, judged twice",
            note="The difference is the same. What it is worth is not.",
        ),
        Bars(
            alarms,
            title="False alarms in 40 studies of keyboards that do not differ",
            y_label="alarms",
        ),
    )

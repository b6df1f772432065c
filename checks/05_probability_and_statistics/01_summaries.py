"""Checks for median, quantile and variance, against Python's and NumPy's own."""

import statistics

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import always, close, forbidden, unchanged
from mlx_exercises.figures import Bars, Table

UNSORTED = "These are the places of the list as it came. It has to be sorted first."
SIX = np.array([20, 1, 7, 12, 3, 4])


def by_hand(exercise):
    """Close the functions that are to be written."""
    names = "median", "quantile", "percentile", "var", "std", "nanmedian", "nanquantile", "nanvar"
    message = "NumPy's own summaries stay closed here: you write them."
    return forbidden(np, *names, message=message, subject=exercise)


def test_median(exercise):
    """Half of the numbers lie below the median, whatever order they come in."""
    with unchanged(SIX), by_hand(exercise):
        close(
            exercise.median(SIX),
            5.5,
            "In rising order: 1, 3, 4, 7, 12, 20.",
            suspects={
                UNSORTED: 9.5,
                "That is the upper one of the middle two. Their mean was asked for.": 7,
                "That is the lower one of the middle two. Their mean was asked for.": 4,
                "That is the sum of the middle two.": 11,
                "That is the mean. A few large numbers pull it up; the median they do not.": (
                    47 / 6
                ),
            },
        )
    with by_hand(exercise):
        close(
            exercise.median(np.array([9, 2, 30, 1, 5])),
            5,
            "In rising order: 1, 2, 5, 9, 30. There is one in the middle.",
            suspects={
                UNSORTED: 30,
                "Of five numbers, place 2 is in the middle. A place below it came in too.": 3.5,
                "Of five numbers, place 2 is in the middle. A place above it came in too.": 7,
            },
        )

    def law(x):
        close(exercise.median(x), statistics.median(x.tolist()), f"{len(x)} random numbers.")

    always(law, lambda rng: rng.normal(size=rng.integers(1, 9)) * 10, runs=40)


def test_quantile(exercise):
    """A quantile stands at the place share · (n - 1), or between two places."""
    with unchanged(SIX), by_hand(exercise):
        close(
            exercise.quantile(SIX, 0.25),
            3.25,
            "In rising order 1, 3, 4, 7, 12, 20. The place is 0.25 · 5 = 1.25.",
            suspects={
                UNSORTED: 2.5,
                "Half way from place 1 to 2. Six have five gaps: what is a quarter of 5?": 3.5,
                "This is the number at place 1. A quarter of the way to place 2 is left to go.": 3,
                "This is the number at place 2. Only a quarter of the way there is to go.": 4,
                "The rest of the way was counted from the wrong end.": 3.75,
                "The rest of the way was added as it is. How wide is this gap?": 3.25 + 0.25,
            },
        )
    with by_hand(exercise):
        close(
            exercise.quantile(SIX, 0.9),
            16.0,
            "The place is 0.9 · 5 = 4.5, half way between 12 and 20.",
            suspects={"The rest of the way was added as it is. How wide is this gap?": 12.5},
        )

    def law(x, share):
        close(
            exercise.quantile(x, share),
            float(np.quantile(x, share)),
            f"{len(x)} random numbers.",
            tolerance=1e-8,
        )

    def draw(rng):
        return rng.normal(size=rng.integers(1, 9)) * 10, float(rng.uniform())

    always(law, draw, runs=60)


def test_ends(exercise):
    """Share 0 is the least number, share 1 the greatest, and a half is the median."""
    rng = np.random.default_rng(5)
    for n in (1, 2, 7, 10):
        x = rng.normal(size=n) * 3
        close(exercise.quantile(x, 0), float(min(x)), f"The least of {n} numbers.")
        close(exercise.quantile(x, 1), float(max(x)), f"The greatest of {n} numbers.")
        close(exercise.quantile(x, 0.5), statistics.median(x.tolist()), f"The middle of {n}.")
    close(exercise.quantile(np.array([4, 4, 4, 4]), 0.3), 4, "Four numbers, all alike.")


def test_variance(exercise):
    """The numbers 2, 3, 7, 11, 20 have the variance 53.3: a sum of 213.2 over n - 1."""
    x = np.array([7, 2, 20, 3, 11])
    with unchanged(x), by_hand(exercise):
        close(
            exercise.variance(x),
            53.3,
            "The distances from 8.6 are -1.6, -6.6, 11.4, -5.6 and 2.4.",
            suspects={
                "This divides by n. The mean came from the same numbers, so it is n - 1.": 42.64,
                "This divides by n + 1.": 213.2 / 6,
                "That is the standard deviation. The variance is still a square.": 53.3**0.5,
                "That is the sum. It is still to be divided.": 213.2,
                "Distances up and down cancelled. Square each of them first.": 0,
                "Sizes of distances were added. It is their squares.": 27.6 / 4,
                "The mean was not taken away first.": 583 / 4,
            },
        )

    def law(x):
        close(exercise.variance(x), statistics.variance(x.tolist()), f"{len(x)} numbers.")

    always(law, lambda rng: rng.normal(size=rng.integers(2, 9)) * 5, runs=40)
    close(exercise.variance(np.array([3, 3, 3])), 0, "Three numbers that do not differ.")


def test_shift_and_scale(exercise):
    """Ten more for all moves the middle by 10, the variance not at all; doubling makes it 4."""
    x = np.random.default_rng(6).normal(size=12)
    found = exercise.variance(x)
    close(found, statistics.variance(x.tolist()), "Twelve random numbers.")
    close(exercise.variance(x + 10), float(found), "All of them 10 higher.")
    close(exercise.variance(-2 * x), 4 * float(found), "All of them times -2.")
    middle = statistics.median(x.tolist())
    close(exercise.median(10 - 2 * x), 10 - 2 * middle, "The middle of 10 - 2x.")


def show(exercise):
    """Sum up the masses of three kinds of penguins."""
    birds = data.penguin_measurements()
    rows, masses = [], {}
    for k, name in enumerate(birds.classes):
        mass = birds.X[birds.y == k, 3]
        masses[name] = mass
        spread = float(exercise.variance(mass)) ** 0.5
        rows.append([name, len(mass), *map(float, exercise.five_numbers(mass)), spread])
    return (
        Table(
            rows,
            columns=["species", "birds", "least", "25 %", "median", "75 %", "greatest", "sd"],
            digits=4,
            title="Body mass in grams, by your functions",
            note="Adelies and Chinstraps have the same median, 3,700 g, but Adelies differ more.",
        ),
        Bars.histogram(
            masses, bins=18, title="What was summed up", x_label="mass (g)", y_label="birds"
        ),
    )

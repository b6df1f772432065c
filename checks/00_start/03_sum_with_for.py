"""Checks for a sum and a count, computed by a loop."""

import math
import random

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import Bars

STOPPED = "The loop ended in its first iteration. How far is `return` indented?"


def test_three_numbers(exercise):
    """The sum of 4, 1 and 7 is 12, and their count is 3."""
    close(
        exercise.total_and_count([4, 1, 7]),
        (12, 3),
        "4 + 1 + 7 is 12.",
        suspects={
            STOPPED: (4, 1),
            "Nothing was assigned: both are still 0. Which variable should change?": (0, 0),
            "The total is only the last number. What happened to the sum so far?": (7, 3),
            "The last number was added to itself. Which variable holds the sum so far?": (14, 3),
            "The total is right, but the count was never updated.": (12, 0),
            "The count is right, but the total was never updated.": (0, 3),
            "The count added up the numbers. By how much does one element raise it?": (12, 12),
            "The count stopped at 1. Is it updated from its old value, in the loop?": (12, 1),
            "The total counts the numbers instead of adding them up.": (3, 3),
            "Total and count were swapped.": (3, 12),
            "The numbers were subtracted, not added.": (-12, 3),
        },
    )


def test_one_number(exercise):
    """For a list of one number the sum is that number, and the count is 1."""
    close(exercise.total_and_count([5.5]), (5.5, 1), "There is only the 5.5 to add.")


def test_many_numbers(exercise):
    """A thousand numbers are summed and counted as well: floats, negative ones, any order."""
    generator = random.Random(0)
    numbers = [generator.uniform(-9, 9) for _ in range(1000)]
    with unchanged(numbers):
        found = exercise.total_and_count(numbers)
    close(found, (math.fsum(numbers), 1000), "A thousand numbers between -9 and 9.")
    numbers.sort()
    close(
        exercise.total_and_count(numbers),
        (math.fsum(numbers), 1000),
        "The same thousand numbers in increasing order have the same sum.",
    )


def test_empty_list(exercise):
    """For an empty list the sum is 0 and the count is 0: there is no iteration."""
    close(
        exercise.total_and_count([]),
        (0, 0),
        "There is nothing to add and nothing to count.",
        suspects={STOPPED: None},
    )


def show(exercise):
    """Draw the mean petal length of each iris species, computed by the learner's loop."""
    X, y, _, species = data.iris()
    petals = X[:, 2]
    total, count = exercise.total_and_count(petals.tolist())
    means = {}
    for label, name in enumerate(species):
        species_total, species_count = exercise.total_and_count(petals[y == label].tolist())
        means[name] = species_total / species_count
    return Bars(
        means,
        title=f"Your total {total:.1f} cm / your count {count} = mean petal length "
        f"{total / count:.3f} cm",
        note="Three species of iris, fifty flowers each. The mean petal length alone already "
        "tells setosa from the other two.",
        y_label="mean petal length (cm)",
        levels={"all": total / count},
    )

"""Checks for a sum and a count, by a loop."""

import math
import random

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import Bars

STOPPED = "The loop ended after its first number. How far is `return` indented?"


def test_three_numbers(exercise):
    """The total of 4, 1 and 7 is 12, and there are 3 of them."""
    close(
        exercise.total_and_count([4, 1, 7]),
        (12, 3),
        "4 + 1 + 7 is 12.",
        suspects={
            STOPPED: (4, 1),
            "Nothing was kept: both are still 0. Which name should hold the result?": (0, 0),
            "The total is only the last number. What became of the ones before?": (7, 3),
            "The last number was added to itself. What should it be added to?": (14, 3),
            "The total is right, but nothing was counted.": (12, 0),
            "The count is right, but nothing was added to the total.": (0, 3),
            "The count added up the numbers. How much is one more number?": (12, 12),
            "The count stopped at 1. Is it one more than before, and in the loop?": (12, 1),
            "The total counts the numbers instead of adding them up.": (3, 3),
            "Total and count changed places.": (3, 12),
            "The numbers were taken away, not added.": (-12, 3),
        },
    )


def test_one_number(exercise):
    """One number alone is the total, and the count is 1."""
    close(exercise.total_and_count([5.5]), (5.5, 1), "There is only the 5.5 to add.")


def test_many_numbers(exercise):
    """A thousand numbers add up as well, with fractions and signs, in any order."""
    dice = random.Random(0)
    numbers = [dice.uniform(-9, 9) for _ in range(1000)]
    with unchanged(numbers):
        found = exercise.total_and_count(numbers)
    close(found, (math.fsum(numbers), 1000), "A thousand numbers between -9 and 9.")
    numbers.sort()
    close(
        exercise.total_and_count(numbers),
        (math.fsum(numbers), 1000),
        "The same thousand numbers in rising order have the same total.",
    )


def test_no_numbers(exercise):
    """An empty list has the total 0 and the count 0: the loop runs not even once."""
    close(
        exercise.total_and_count([]),
        (0, 0),
        "There is nothing to add and nothing to count.",
        suspects={STOPPED: None},
    )


def show(exercise):
    """Average the petals of all irises, and of each species, by the learner's loop."""
    X, y, _, species = data.iris()
    petals = X[:, 2]
    total, count = exercise.total_and_count(petals.tolist())
    means = {}
    for kind, name in enumerate(species):
        part_total, part_count = exercise.total_and_count(petals[y == kind].tolist())
        means[name] = part_total / part_count
    return Bars(
        means,
        title=f"Your total {total:.1f} cm / your count {count} = mean petal length "
        f"{total / count:.3f} cm",
        note="Three species of iris, fifty flowers each. One number already tells setosa apart.",
        y_label="mean petal length (cm)",
        levels={"all": total / count},
    )

"""Checks for four functions of an image, on shapes where rows and columns cannot be confused."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import Bars, Image, Panels

# No two sums of rows, columns, corners or the whole are the same number.
TABLE = np.array([[1, 0, 2, 7], [5, 9, 4, 3], [8, 6, 0, 16]])


def test_mean_ink(exercise):
    """The mean is everything added up, over how many numbers there are: 61 / 12 here."""
    close(
        exercise.mean_ink(TABLE),
        61 / 12,
        "The numbers add up to 61, and 3 rows of 4 columns are 12 numbers.",
        suspects={
            "This is the sum. How many numbers are in it?": 61,
            "This was divided by the rows alone. Each row holds several numbers.": 61 / 3,
            "This was divided by the columns alone. There are several rows.": 61 / 4,
            "Rows and columns were added. 3 rows of 4 are how many numbers?": 61 / 7,
            "Python divided by the rows and multiplied by the columns. Brackets?": 61 / 3 * 4,
            "These are the means of the rows or columns. One number was asked.": TABLE.mean(axis=0),
        },
    )
    for image in images():
        numbers = [float(each) for row in image for each in row]
        close(exercise.mean_ink(image), math.fsum(numbers) / len(numbers), sized(image))


def test_corner_ink(exercise):
    """The corners of this table are 1, 7, 8 and 16, and their average is 8."""
    close(
        exercise.corner_ink(TABLE),
        8,
        "1 + 7 + 8 + 16 is 32, and 32 / 4 is 8.",
        suspects={
            "This is the sum of the four corners.": 32,
            "Only the last corner was divided by 4. Brackets?": 20,
            "Python counts from 0: the first row and column are number 0.": (9 + 3 + 6 + 16) / 4,
            "Some of these lie one row or column inside the table.": (1 + 2 + 5 + 4) / 4,
            "Two opposite corners only. A table has four.": 17 / 2,
            "These are the first and last number of one row only.": 4,
        },
    )
    for image in images():
        rows, columns = image.shape
        ends = [(i, j) for i in (0, rows - 1) for j in (0, columns - 1)]
        close(exercise.corner_ink(image), math.fsum(image[at] for at in ends) / 4, sized(image))


def test_shared_ink(exercise):
    """Each number times its partner, added up: an image of ones shares all of the ink."""
    ones = np.ones((3, 4), dtype=int)
    close(
        exercise.shared_ink(TABLE, ones),
        61,
        "Every number times 1 is the number itself, and together they are 61.",
        suspects={
            "This is a whole table. Add its numbers up.": TABLE,
            "Both sums were multiplied. Partners meet first, then one sum.": 61 * 12,
            "The images were added, not multiplied.": 61 + 12,
        },
    )
    rng = np.random.default_rng(0)
    for image in images():
        other = rng.normal(size=image.shape)
        pairs = [float(a) * float(b) for a, b in zip(image.flat, other.flat, strict=True)]
        with unchanged(image, other):
            found = exercise.shared_ink(image, other)
        close(found, math.fsum(pairs), sized(image))


def test_ink_by_row(exercise):
    """Each row gets its own sum: 10, 21 and 30, in an array of as many numbers as rows."""
    close(
        exercise.ink_by_row(TABLE),
        [10, 21, 30],
        "The first row is 1 + 0 + 2 + 7.",
        suspects={
            "These are the sums of the columns. a[i] is row i.": TABLE.sum(axis=0),
            "The loop ended after the first row. How far is `return` indented?": [10, 0, 0],
            "This is the sum of everything. Each row has a place of its own.": 61,
            "Only the last row's sum came back. Where do the others go?": 30,
            "Each place should hold one row's sum, not the rows before it as well.": [10, 31, 61],
            "There is a place for every column, not for every row.": [10, 21, 30, 0],
            "The last row was left out.": [10, 21, 0],
            "The first row was left out.": [0, 21, 30],
            "The zeros were not filled.": [0, 0, 0],
        },
    )
    for image in images():
        with unchanged(image):
            found = exercise.ink_by_row(image)
        close(found, image @ np.ones(image.shape[1]), sized(image))


def images():
    """Return tables of many shapes: one row, one column, one number, more of either."""
    rng = np.random.default_rng(1)
    return [rng.normal(size=size) for size in ((1, 5), (4, 1), (1, 1), (6, 2), (3, 7))]


def sized(image):
    """Return the sentence that names an image's shape."""
    return f"Here image.shape is {image.shape}."


def show(exercise):
    """Draw the first handwritten digit, and measure it with the learner's functions."""
    X, y, *_ = data.digits()
    zero, one = (X[y == digit][0].reshape(8, 8) for digit in (0, 1))
    return Panels(
        [
            Image(16 - zero, low=0, high=16, title="The first digit of the data"),
            Bars(
                exercise.ink_by_row(zero),
                labels=[f"row {i}" for i in range(8)],
                title="Your ink_by_row",
            ),
        ],
        title="64 numbers, and what they show",
        note=f"Mean ink {exercise.mean_ink(zero):.2f} of 16, corners "
        f"{exercise.corner_ink(zero):.0f}. It shares {exercise.shared_ink(zero, zero):.0f} "
        f"with itself and {exercise.shared_ink(zero, one):.0f} with the first 1. That number "
        "is called a dot product, and the next stage tells digits apart with it.",
    )

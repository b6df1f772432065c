"""Checks for four functions of an image, on shapes where rows and columns cannot be confused."""

import math

import numpy as np

from mlx_exercises import data
from mlx_exercises.checking import close, unchanged
from mlx_exercises.figures import Bars, Image, Panels

# No two sums of rows, columns, corners or all elements are the same number.
IMAGE = np.array([[1, 0, 2, 7], [5, 9, 4, 3], [8, 6, 0, 16]])


def test_mean_pixel(exercise):
    """The mean pixel is the sum of all elements divided by their number: here 61 / 12."""
    close(
        exercise.mean_pixel(IMAGE),
        61 / 12,
        "The elements add up to 61, and 3 rows of 4 columns are 12 elements.",
        suspects={
            "This is the sum. How many elements does the image have?": 61,
            "The sum was divided by the number of rows. Each row has several elements.": 61 / 3,
            "The sum was divided by the number of columns. There are several rows.": 61 / 4,
            "Rows and columns were added. How many elements have 3 rows of 4?": 61 / 7,
            "`/` and `*` are evaluated from left to right. What is the denominator?": 61 / 3 * 4,
            "These are the means of the columns. Return one number, the mean of all.": (
                IMAGE.mean(axis=0)
            ),
            "These are the means of the rows. Return one number, the mean of all.": (
                IMAGE.mean(axis=1)
            ),
        },
    )
    for image in images():
        pixels = [float(pixel) for row in image for pixel in row]
        close(exercise.mean_pixel(image), math.fsum(pixels) / len(pixels), shape_of(image))


def test_corner_mean(exercise):
    """In an image with the corners 1, 7, 8 and 16 the mean of the corners is 8."""
    close(
        exercise.corner_mean(IMAGE),
        8,
        "1 + 7 + 8 + 16 is 32, and 32 / 4 is 8.",
        suspects={
            "This is the sum of the four corners, not their mean.": 32,
            "Only the last corner was divided by 4: `/` is evaluated before `+`.": 20,
            "Indexing is zero-based: the first row and column have index 0.": (9 + 3 + 6 + 16) / 4,
            "Some of these lie inside the image. Which index has the last of n rows?": (
                (1 + 2 + 5 + 4) / 4
            ),
            "These are two opposite corners only. An image has four.": 17 / 2,
            "These are the first and the last element of one row only.": 4,
        },
    )
    for image in images():
        rows, columns = image.shape
        corners = [(i, j) for i in (0, rows - 1) for j in (0, columns - 1)]
        expected = math.fsum(image[corner] for corner in corners) / 4
        close(exercise.corner_mean(image), expected, shape_of(image))


def test_dot_product(exercise):
    """The dot product with an image of ones is the sum of all pixels, here 61."""
    ones = np.ones((3, 4), dtype=int)
    close(
        exercise.dot_product(IMAGE, ones),
        61,
        "Each element times 1 is the element itself, and their sum is 61.",
        suspects={
            "This is the element-wise product, an array. The dot product is one number.": IMAGE,
            "Two sums were multiplied. Which comes first, the product or the sum?": 61 * 12,
            "The images were added, not multiplied.": 61 + 12,
        },
    )
    rng = np.random.default_rng(0)
    for image in images():
        other = rng.normal(size=image.shape)
        products = [float(a) * float(b) for a, b in zip(image.flat, other.flat, strict=True)]
        with unchanged(image, other):
            found = exercise.dot_product(image, other)
        close(found, math.fsum(products), shape_of(image))


def test_row_sums(exercise):
    """The row sums are an array with one element for each row: here 10, 21 and 30."""
    close(
        exercise.row_sums(IMAGE),
        [10, 21, 30],
        "The sum of the first row is 1 + 0 + 2 + 7.",
        suspects={
            "These are the sums of the columns. image[i] is row i.": IMAGE.sum(axis=0),
            "The loop ended after the first row. How far is `return` indented?": [10, 0, 0],
            "This is the sum of all elements. Each row needs an element of its own.": 61,
            "Only the last row's sum was returned. Where are the other sums assigned?": 30,
            "Each element should be the sum of one row, without the rows before it.": [10, 31, 61],
            "There is an element for every column, not for every row.": [10, 21, 30, 0],
            "The last row was left out.": [10, 21, 0],
            "The first row was left out.": [0, 21, 30],
            "All elements are still zero: nothing was assigned to them.": [0, 0, 0],
        },
    )
    for image in images():
        with unchanged(image):
            found = exercise.row_sums(image)
        close(found, image @ np.ones(image.shape[1]), shape_of(image))


def images():
    """Return images of many shapes: one row, one column, one pixel, more of either."""
    rng = np.random.default_rng(1)
    return [rng.normal(size=size) for size in ((1, 5), (4, 1), (1, 1), (6, 2), (3, 7))]


def shape_of(image):
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
                exercise.row_sums(zero),
                labels=[f"row {i}" for i in range(8)],
                title="Your row_sums",
            ),
        ],
        title="A grayscale image of 8 x 8 pixels",
        note=f"Mean pixel {exercise.mean_pixel(zero):.2f} of 16, mean of the corners "
        f"{exercise.corner_mean(zero):.0f}. The dot product of this 0 with itself is "
        f"{exercise.dot_product(zero, zero):.0f}, and with the first 1 it is "
        f"{exercise.dot_product(zero, one):.0f}. The next stage uses dot products to tell "
        "digits apart.",
    )

"""Arrays: a whole table of numbers under one name.

Ask the array how big it is, never the person who wrote the data: a function that reads
its sizes from `shape` works on every image there will ever be.
"""

import numpy as np


def mean_ink(image: np.ndarray) -> float:
    """Return the average of all numbers of an image of shape (rows, columns)."""
    # image.mean() is the same in one word; now you know what it does.
    return image.sum() / (image.shape[0] * image.shape[1])


def corner_ink(image: np.ndarray) -> float:
    """Return the average of the four corners of an image of shape (rows, columns)."""
    # Counting starts at 0, so the last of n rows is row n - 1.
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return (image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]) / 4


def shared_ink(image: np.ndarray, other: np.ndarray) -> float:
    """Return how much two images (rows, columns) overlap: the sum of all a * b."""
    # Where either image is white its 0 wipes out the product: only shared ink counts.
    return (image * other).sum()


def ink_by_row(image: np.ndarray) -> np.ndarray:
    """Return the sum of each row of an image (rows, columns), as an array (rows,)."""
    rows = image.shape[0]
    sums = np.zeros(rows)
    for i in range(rows):
        sums[i] = image[i].sum()
    return sums


if __name__ == "__main__":
    seven = np.array([[9, 9, 9], [0, 0, 9], [0, 9, 0], [0, 9, 0]])
    print(seven)
    print("ink in each row:", ink_by_row(seven))

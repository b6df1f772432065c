"""NumPy arrays: shape, indexing, element-wise operations, sums.

Read sizes from `shape` and never write them as numbers: such a function works on images of
every size. That is why the checks use images of one row, one column and one pixel.
"""

import numpy as np


def mean_pixel(image: np.ndarray) -> float:
    """Return the mean of all pixels of an image of shape (rows, columns)."""
    # image.mean() does the same. The parentheses make the product the denominator: / and *
    # are evaluated from left to right.
    return image.sum() / (image.shape[0] * image.shape[1])


def corner_mean(image: np.ndarray) -> float:
    """Return the mean of the four corner pixels of an image of shape (rows, columns).

    In an image of a single row or column, two corners are the same pixel: it counts twice.
    """
    # Zero-based indexing: the last of n rows has index n - 1. (image[-1, -1] works as well.)
    bottom = image.shape[0] - 1
    right = image.shape[1] - 1
    return (image[0, 0] + image[0, right] + image[bottom, 0] + image[bottom, right]) / 4


def dot_product(image: np.ndarray, other: np.ndarray) -> float:
    """Return the dot product of two images, both of shape (rows, columns): one number."""
    # Where either pixel is 0 the product is 0, so only pixels that are dark in both count.
    return (image * other).sum()


def row_sums(image: np.ndarray) -> np.ndarray:
    """Return the sum of each row of an image (rows, columns), as an array (rows,)."""
    # image.sum(axis=1) does the same without a loop; stage 08 shows why it is faster.
    rows = image.shape[0]
    sums = np.zeros(rows)
    for i in range(rows):
        sums[i] = image[i].sum()
    return sums


if __name__ == "__main__":
    seven = np.array([[9, 9, 9], [0, 0, 9], [0, 9, 0], [0, 9, 0]])
    print(seven)
    print("sum of each row:", row_sums(seven))

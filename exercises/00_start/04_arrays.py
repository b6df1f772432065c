"""NumPy arrays: shape, indexing, element-wise operations, sums.

A NumPy array is a grid of numbers under one name. A grayscale image is an array with two
axes, rows and columns: each element is one pixel, and its value is the intensity, from 0
(white paper) to 16 (black) in this data.

    a = np.array([[0, 5, 1],        a.shape      (2, 3): 2 rows, 3 columns
                  [2, 9, 4]])       a.shape[1]   3, the number of columns
                                    a[1]         the row with index 1: [2, 9, 4]
    b = np.array([[1, 0, 2],        a[1, 2]      4: row 1, column 2
                  [0, 1, 1]])       a.sum()      21, the sum of all elements
                                    a * b        [[0, 0, 2], [0, 9, 4]], element-wise

Zero-based indexing: the first row is row 0, so the last of n rows is row n - 1.
The element-wise product multiplies elements at the same position. Its sum is the dot
product, 2 + 9 + 4 = 15: models compare inputs with it, and every neuron computes one.

For a result with several elements, create an array of zeros and assign to each element:

    squares = np.zeros(3)           [0, 0, 0]
    for i in range(3):              i is 0, then 1, then 2
        squares[i] = i**2           squares is [0, 1, 4] in the end

Write the four functions from top to bottom: every one is checked on its own.
"""

import numpy as np


def mean_pixel(image: np.ndarray) -> float:
    """Return the mean of all pixels of an image of shape (rows, columns)."""
    # TODO: divide the sum of all elements by how many elements the image has.
    raise NotImplementedError


def corner_mean(image: np.ndarray) -> float:
    """Return the mean of the four corner pixels of an image of shape (rows, columns).

    In an image of a single row or column, two corners are the same pixel: it counts twice.
    """
    # TODO: find the last row and the last column with image.shape, for any size of image;
    # then return the sum of the four corner pixels, divided by 4.
    raise NotImplementedError


def dot_product(image: np.ndarray, other: np.ndarray) -> float:
    """Return the dot product of two images, both of shape (rows, columns): one number."""
    # TODO: multiply the images element-wise, then sum all elements of the product.
    raise NotImplementedError


def row_sums(image: np.ndarray) -> np.ndarray:
    """Return the sum of each row of an image (rows, columns), as an array (rows,)."""
    # TODO: create an array of zeros, one element for each row; in a `for` loop over the
    # row indices assign to each element the sum of its row; return the array after it.
    raise NotImplementedError


if __name__ == "__main__":
    seven = np.array([[9, 9, 9], [0, 0, 9], [0, 9, 0], [0, 9, 0]])
    print(seven)
    print("sum of each row:", row_sums(seven))

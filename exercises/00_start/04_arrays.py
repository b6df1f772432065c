"""Arrays: a whole table of numbers under one name.

To a computer a grey picture is a table: 0 is white paper, 16 the blackest ink. NumPy
keeps such a table in an array, and counts rows and columns from 0:

    a = np.array([[0, 5, 1],      a.shape     (2, 3): 2 rows, 3 columns
                  [2, 9, 4]])     a.shape[1]  3, the number of columns
                                  a[1]        the second row, [2, 9, 4]
                                  a[1, 2]     row 1, column 2: the 4
                                  a.sum()     21, everything added up
                                  a * b       each number times its partner in b

Two more lines, for a result with many numbers. np.zeros(3) makes the array [0, 0, 0],
and `for i in range(3):` runs with i = 0, 1, 2, so that each place can be filled:

    squares = np.zeros(3)
    for i in range(3):
        squares[i] = i**2         squares is now [0, 1, 4]
"""

import numpy as np


def mean_ink(image: np.ndarray) -> float:
    """Return the average of all numbers of an image of shape (rows, columns)."""
    # TODO: divide the sum of everything by how many numbers there are.
    raise NotImplementedError


def corner_ink(image: np.ndarray) -> float:
    """Return the average of the four corners of an image of shape (rows, columns)."""
    # TODO: pick the four corners out, where the paper should be white. Images differ in
    # size: ask image.shape where the last row and the last column are.
    raise NotImplementedError


def shared_ink(image: np.ndarray, other: np.ndarray) -> float:
    """Return how much two images (rows, columns) overlap: the sum of all a * b."""
    # TODO: multiply each number by its partner, then add everything up.
    raise NotImplementedError


def ink_by_row(image: np.ndarray) -> np.ndarray:
    """Return the sum of each row of an image (rows, columns), as an array (rows,)."""
    # TODO: start from zeros, one for each row, and fill them in a `for`.
    raise NotImplementedError


if __name__ == "__main__":
    seven = np.array([[9, 9, 9], [0, 0, 9], [0, 9, 0], [0, 9, 0]])
    print(seven)
    print("ink in each row:", ink_by_row(seven))

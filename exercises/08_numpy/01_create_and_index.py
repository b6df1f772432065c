"""Make an array, and take parts out of it in three ways.

    a = np.zeros((2, 3))     2 rows, 3 columns of 0.0 (with dtype=int: of whole numbers)
    np.arange(4)             [0, 1, 2, 3]

What stands in the square brackets decides. Rows come first, then columns:

    a[0, 2]                  two numbers     one place
    a[1:3, :4]               two slices      rows 1 and 2 of the first four columns
    a[::2, 1]                start:stop:step every second row, in column 1
    a[a > 5]                 a mask          all the places where it is true, as a vector
    a[[4, 0, 4]]             a list of ints  rows 4, 0 and 4 again, in this order

The brackets may also stand to the left of =, and then those places are filled.

A mask is an array as well: `a > 5` asks every place at once. np.nonzero turns one into
the places themselves. If there is ink at [1, 4] and [2, 3], it gives the rows (1, 2) and
the columns (4, 3), one array each.

And the list of ints may be a whole picture: letters[[2, 0]] picks two, and letters[p],
for p of shape (8, 8), picks one for each place of p. The result has p's shape.
"""

import numpy as np

from mlx_exercises import data


def checkerboard(rows: int, columns: int) -> np.ndarray:
    """Return a board (rows, columns) of 0 and 1 in turn, along rows and columns, from 0 at [0, 0].

    checkerboard(2, 3) is [[0, 1, 0], [1, 0, 1]].
    """
    # TODO: begin with zeros. Then fill the ones, by slices with a step.
    raise NotImplementedError


def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    """Return the smallest part of image (h, w) with all the spots that are darker than `faint`.

    The part is a rectangle (rows, columns). More ink is darker, and at least one spot is.
    """
    # TODO: make a mask, ask it for its places, and cut out all the rows and columns they span.
    raise NotImplementedError


def recoloured(image: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Return image (h, w) in colour, as (h, w, 3): a spot of ink k gets the row palette[k].

    The image holds whole numbers below len(palette); palette is (k, 3): red, green, blue.
    """
    # TODO: pick the row of the palette for all the spots at once.
    raise NotImplementedError


if __name__ == "__main__":
    print(checkerboard(4, 7))
    zero = data.digits().X[0].reshape(8, 8).astype(int)
    print(zero)
    print(cropped(zero, 5))
    print(recoloured(zero, np.array([[255 - 15 * ink, 255, 255] for ink in range(17)])).shape)

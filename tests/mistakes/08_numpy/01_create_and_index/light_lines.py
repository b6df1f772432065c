# Light rows or columns between the dark ones went missing. They belong to the part.
"""Make an array, and take parts out of it in three ways, solved.

Slices cut rectangles, masks pick by a condition, arrays of ints pick by place. All three
stand to the right of = to read, and to the left of it to write.
"""

import numpy as np

from mlx_exercises import data


def checkerboard(rows: int, columns: int) -> np.ndarray:
    """Return a board (rows, columns) of 0 and 1 in turn, along rows and columns, from 0 at [0, 0].

    checkerboard(2, 3) is [[0, 1, 0], [1, 0, 1]].
    """
    # Two patterns rather than one: even rows have their ones at 1, 3, …, odd rows at 0, 2, ….
    board = np.zeros((rows, columns), dtype=int)
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board


def cropped(image: np.ndarray, faint: float) -> np.ndarray:
    """Return the smallest part of image (h, w) with all the spots that are darker than `faint`.

    The part is a rectangle (rows, columns). More ink is darker, and at least one spot is.
    """
    dark = image > faint
    return image[dark.any(axis=1)][:, dark.any(axis=0)]


def recoloured(image: np.ndarray, palette: np.ndarray) -> np.ndarray:
    """Return image (h, w) in colour, as (h, w, 3): a spot of ink k gets the row palette[k].

    The image holds whole numbers below len(palette); palette is (k, 3): red, green, blue.
    """
    # The very same line turns words into vectors in a language model: embedding[tokens].
    return palette[image]


if __name__ == "__main__":
    print(checkerboard(4, 7))
    zero = data.digits().X[0].reshape(8, 8).astype(int)
    print(zero)
    print(cropped(zero, 5))
    print(recoloured(zero, np.array([[255 - 15 * ink, 255, 255] for ink in range(17)])).shape)

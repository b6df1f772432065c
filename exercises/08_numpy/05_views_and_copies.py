"""The photo lab: four complaints, and one bug in each of four functions.

A grey photograph is an array (h, w) of uint8, "unsigned integers of 8 bits": whole numbers
from 0, black, to 255, white. It takes an eighth of the memory of ordinary integers. A
customer has run this file, and writes:

- I asked for a framed copy. The frame is on my only original now!
- I asked for a bit more light. The grey roof got lighter, and the white sky went black.
- Your histogram counts five spots in a picture that has eight.
- I asked you to black out two lines of my photograph, on the original this time. Nothing
  has happened to it.

There was not one error message. What each function says it does is right, and what it does
is not. To find such a bug, take a picture of six numbers, and ask of each line:

    whose numbers are these?    np.shares_memory(a, b) is True where two arrays are two
                                windows on the same numbers: to change one changes both
    is there room for them?     a.dtype tells the kind, and np.iinfo(a.dtype).max the largest
    which places are written?   a[[2, 2]] are two places on paper, and one in the memory
"""

import numpy as np

from mlx_exercises import data


def framed(photo: np.ndarray, width: int) -> np.ndarray:
    """Return a copy of photo (h, w) with a white frame (255), `width` wide, inside its edges.

    The photo itself stays as it is.
    """
    # TODO: mend the one bug that lives here.
    h, w = photo.shape
    result = photo[:, :]
    result[:width] = 255
    result[h - width :] = 255
    result[:, :width] = 255
    result[:, w - width :] = 255
    return result


def brighter(photo: np.ndarray, amount: int) -> np.ndarray:
    """Return photo (h, w) as uint8 with every spot lighter by amount, 0 to 255, or else white."""
    # TODO: mend the one bug that lives here.
    return np.clip(photo + np.uint8(amount), 0, 255)


def histogram(photo: np.ndarray) -> np.ndarray:
    """Return how many spots of photo (h, w) have the brightness 0, 1, … 255: counts (256,)."""
    # TODO: mend the one bug that lives here.
    counts = np.zeros(256, dtype=int)
    counts[photo] += 1
    return counts


def black_out(photo: np.ndarray, rows: list[int]) -> None:
    """Make the given rows of photo (h, w) black (0), in place: the photo itself is changed."""
    # TODO: mend the one bug that lives here.
    lines = photo[rows]
    lines[:] = 0


if __name__ == "__main__":
    original = np.array([[90, 90, 180, 250], [90, 200, 200, 255]], dtype=np.uint8)
    print("brighter:", brighter(original, 20), sep="\n")
    print("spots counted:", histogram(original).sum(), "of", original.size)
    black_out(original, [0])
    print("the first row blacked out:", original, sep="\n")
    china = data.china_grey().astype(np.uint8)
    print("mean brightness before framing:", china.mean().round(1))
    framed(china, 40)
    print("mean brightness of the original after it:", china.mean().round(1))

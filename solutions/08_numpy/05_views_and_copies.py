"""The photo lab: four complaints, and four bugs mended.

A slice is a window on the same numbers, a list of ints or a mask picks a copy. So a slice
must be copied where the original is to stay, and a list of ints must stand to the left of =
where the original is to change.
"""

import numpy as np

from mlx_exercises import data


def framed(photo: np.ndarray, width: int) -> np.ndarray:
    """Return a copy of photo (h, w) with a white frame (255), `width` wide, inside its edges.

    The photo itself stays as it is.
    """
    # list[:] copies a list, but array[:, :] is a view of the array. It is meant like that: a
    # crop of a large photograph should cost nothing.
    h, w = photo.shape
    result = photo.copy()
    result[:width] = 255
    result[h - width :] = 255
    result[:, :width] = 255
    result[:, w - width :] = 255
    return result


def brighter(photo: np.ndarray, amount: int) -> np.ndarray:
    """Return photo (h, w) as uint8 with every spot lighter by amount, 0 to 255, or else white."""
    # 250 + 20 is 14 in eight bits, and clip comes too late to see it. So first there must be
    # room, then the sum, then the limit (nothing can be below 0 here), then uint8 again.
    return np.minimum(photo.astype(int) + amount, 255).astype(np.uint8)


def histogram(photo: np.ndarray) -> np.ndarray:
    """Return how many spots of photo (h, w) have the brightness 0, 1, … 255: counts (256,)."""
    # counts[photo] += 1 reads all places, adds 1, and writes them all: a place that is there
    # three times gets the same number three times. np.add.at does add each time.
    counts = np.zeros(256, dtype=int)
    np.add.at(counts, photo, 1)
    return counts


def black_out(photo: np.ndarray, rows: list[int]) -> None:
    """Make the given rows of photo (h, w) black (0), in place: the photo itself is changed."""
    # photo[rows] on the right of = is a copy, and painting a copy changes nothing. On the left
    # it names the places themselves.
    photo[rows] = 0


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

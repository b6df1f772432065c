"""The fundamental theorem: adding up and measuring slopes undo each other.

For rectangles it is hardly more than (a + b) - a = b, which is why it holds exactly here,
without any limit. For curves it holds as the rectangles become thin.
"""

import numpy as np


def running_area(heights: np.ndarray, width: float) -> np.ndarray:
    """Return the area so far at each post, (n + 1,), for heights (n,) of one width.

    Nothing has piled up at the first post: the areas begin with 0.
    """
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        # Going on from the last area costs one addition. Adding up from the beginning
        # for every post would cost n times as many, for the same numbers.
        areas[i + 1] = areas[i] + heights[i] * width
    return areas


def slopes(areas: np.ndarray, width: float) -> np.ndarray:
    """Return how steeply the areas (n + 1,) grow between neighbouring posts: shape (n,)."""
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        # A slope belongs between two posts: n + 1 posts have n of them.
        heights[i] = (areas[i + 1] - areas[i]) / width
    return heights


def area_between(areas: np.ndarray, i: int, j: int) -> float:
    """Return the area from post i to post j of areas (n + 1,), negative if j comes first."""
    # Where the areas began makes no difference: a constant cancels in the minus. That is
    # the "+ C" of every integral in a table.
    return areas[j] - areas[i]


if __name__ == "__main__":
    areas = running_area(np.array([3, 1, 2]), 0.5)
    print("areas so far:", areas)
    print("their slopes:", slopes(areas, 0.5))
    print("from post 1 to post 3:", area_between(areas, 1, 3))

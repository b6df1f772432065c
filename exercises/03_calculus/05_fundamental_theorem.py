"""The fundamental theorem: adding up and measuring slopes undo each other.

Let rectangles pile up from left to right, and after each write down the area so far:

    heights   3     1     2              each 0.5 wide
    areas  0    1.5    2     3           at the four fence posts, so one number more

Now ask how steeply the area grew on the way: (1.5 - 0) / 0.5 = 3, then 1, then 2. The
heights are back. This is all of it: the slope of the area so far is the height, so an
integral is found by going backwards from a slope. And once the areas are written down,
the integral between any two posts needs no adding: only two of them, and a minus.

Levels and rates are everywhere such a pair: money and wages, distance and speed, the
carbon dioxide in the air and its yearly growth, a probability and its density.

Python you need: areas[i + 1] = … fills the place after place i. The loops are written
already; each gap is one line.
"""

import numpy as np


def running_area(heights: np.ndarray, width: float) -> np.ndarray:
    """Return the area so far at each post, (n + 1,), for heights (n,) of one width.

    Nothing has piled up at the first post: the areas begin with 0.
    """
    areas = np.zeros(len(heights) + 1)
    for i in range(len(heights)):
        # TODO: set areas[i + 1] to the area so far at post i, and rectangle i on top.
        raise NotImplementedError
    return areas


def slopes(areas: np.ndarray, width: float) -> np.ndarray:
    """Return how steeply the areas (n + 1,) grow between neighbouring posts: shape (n,)."""
    heights = np.zeros(len(areas) - 1)
    for i in range(len(heights)):
        # TODO: set heights[i] to a rise over a run.
        raise NotImplementedError
    return heights


def area_between(areas: np.ndarray, i: int, j: int) -> float:
    """Return the area from post i to post j of areas (n + 1,), negative if j comes first."""
    # TODO: both areas are there. No loop.
    raise NotImplementedError


if __name__ == "__main__":
    areas = running_area(np.array([3, 1, 2]), 0.5)
    print("areas so far:", areas)
    print("their slopes:", slopes(areas, 0.5))
    print("from post 1 to post 3:", area_between(areas, 1, 3))

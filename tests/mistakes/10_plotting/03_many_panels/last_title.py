# No frame has a title. Which set is which?
"""The same numbers, four different stories: a curve, a line, and two outliers.

Set 1 is what the line was made for. Set 2 is a curve. In set 3 one point pulls the line up,
and in set 4 one point makes the line all by itself. A frame for each shows it at a glance.
"""

import math

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from mlx_exercises import data


def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Return height (at x = 0) and slope of the line that fits x, y (n,) best. Finished."""
    dx, dy = x - np.mean(x), y - np.mean(y)
    slope = np.sum(dx * dy) / np.sum(dx**2)
    return np.mean(y) - slope * np.mean(x), slope


def panel(axes: Axes, x: np.ndarray, y: np.ndarray) -> None:
    """Draw the points x[i], y[i] (n,) and the `line` that fits them into this frame.

    The line is straight and runs from the smallest x to the largest, or farther.
    """
    height, slope = line(x, y)
    ends = np.array([np.min(x), np.max(x)])  # two points are enough for a straight line
    # plt.plot would draw into whichever frame was used last.
    axes.scatter(x, y)
    axes.plot(ends, height + slope * ends)


def panels(sets: dict[str, tuple[np.ndarray, np.ndarray]], columns: int) -> Figure:
    """Return a new Figure with a `panel` for each set, row by row, `columns` in a row.

    sets: from a name to x (n,) and y (n,). The name is the title of its frame. All frames
    have the same scales. Frames of the last row that would stay empty are not on the sheet.
    """
    rows = math.ceil(len(sets) / columns)
    figure, grid = plt.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
    for axes, (name, (x, y)) in zip(grid.flat, sets.items(), strict=False):
        panel(axes, x, y)
        plt.title(name)
    # An empty frame looks as if data were missing.
    for axes in grid.flat[len(sets) :]:
        axes.remove()
    return figure


if __name__ == "__main__":
    four = data.anscombe()
    panels({f"set {k + 1}": (four.x[k], four.y[k]) for k in range(4)}, 2)
    plt.show()

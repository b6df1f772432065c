"""Four tables with the same numbers, and four frames to tell them apart.

In 1973 F. J. Anscombe published four sets of eleven points. In each of them the mean of x is
9 and the mean of y 7.50, the variances are 11 and 4.13 (or 4.12), the correlation is 0.82,
and the line that fits best is 3.00 + 0.50 x. Whoever reads numbers alone has read the same
table four times. So: draw them, side by side, on the same scales.

    figure, grid = plt.subplots(2, 3, sharex=True, sharey=True)
    grid[1, 0]              the frame in the second row, on the left: an Axes like any other
    grid.flat               all six of them, row by row
    grid[1, 2].remove()     takes a frame off the sheet

With shared scales a millimetre means the same everywhere. Without, each frame zooms in on
its own points, and a flat cloud looks like a steep one.

Beware of two things. plt.plot draws into the frame that was used last: into the last of the
six, after plt.subplots. To draw into *this* frame, call *its* method: axes.plot. And one row
alone makes a grid of shape (3,), one frame alone is no array at all: with squeeze=False it
is (rows, columns) always.

Seven sets in rows of three need three rows: two would hold six.
"""

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
    # TODO: draw the points and their line into the given Axes.
    raise NotImplementedError


def panels(sets: dict[str, tuple[np.ndarray, np.ndarray]], columns: int) -> Figure:
    """Return a new Figure with a `panel` for each set, row by row, `columns` in a row.

    sets: from a name to x (n,) and y (n,). The name is the title of its frame. All frames
    have the same scales. Frames of the last row that would stay empty are not on the sheet.
    """
    # TODO: make enough rows, fill them row by row, and take away what stays empty.
    raise NotImplementedError


if __name__ == "__main__":
    four = data.anscombe()
    panels({f"set {k + 1}": (four.x[k], four.y[k]) for k in range(4)}, 2)
    plt.show()

"""A line, a cloud of points, and what makes them readable.

A chart is made of two objects. The Figure is the sheet of paper. The Axes are a frame on it,
with two scales, their labels, and everything that is drawn inside:

    figure, axes = plt.subplots()             a new sheet with one frame
    axes.plot(x, y)                           a line from row to row
    axes.scatter(x, y, label="Adelie")        points, and their name
    axes.set_xlabel("flipper length (mm)")    what is it, and in which unit?
    axes.legend()                             shows the names

Two things to know. First, `plot` joins the rows in the order in which they come. The years
1990, 1970, 1980 make a line that runs back to the left, and forward again: it crosses 1985
twice. Points do not mind, a line does. Second, plt.plot, plt.scatter and their kin draw on
the frame that was used last. If nobody asked for a new one, that is the last chart.

A function that draws hands the Axes back. Its caller decides whether to show the chart, to
save it, or to draw more on it. So it can be tested: this check reads the points, colours and
labels from your Axes, and never looks at a pixel.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from mlx_exercises import data

# What to write at an axis that shows a column.
LABELS = {
    "bill_length_mm": "bill length (mm)",
    "bill_depth_mm": "bill depth (mm)",
    "flipper_length_mm": "flipper length (mm)",
    "body_mass_g": "body mass (g)",
}


def line_chart(x: np.ndarray, y: np.ndarray, x_label: str, y_label: str) -> Axes:
    """Return the Axes of a new figure with one line through the points x[i], y[i] (n,).

    The line runs along x, from the smallest to the largest, in whatever order the points
    come. The labels are written at the two axes.
    """
    # TODO: bring the points into order, join them by a line, and label both axes.
    raise NotImplementedError


def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    """Return the Axes of a new figure with a point for each bird, and a legend.

    birds (n rows) has a column "species". x and y are names of other columns, (n,) numbers
    for the two axes; LABELS has them in plain words. Each species has a colour of its own,
    and its name in the legend. A bird without a measurement (nan) has no point.
    """
    # TODO: give each species its own points, its own colour and its name, and label the axes.
    raise NotImplementedError


if __name__ == "__main__":
    air = data.co2()
    shuffled = np.random.default_rng(0).permutation(len(air.year))
    line_chart(air.year[shuffled], air.ppm[shuffled], "year", "CO₂ (ppm)")
    birds = pd.read_csv(data.path("penguins.csv"))
    species_chart(birds, "flipper_length_mm", "body_mass_g")
    plt.show()  # opens the two charts, where there is a screen

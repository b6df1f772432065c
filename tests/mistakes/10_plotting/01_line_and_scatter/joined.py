# A line joins the birds. Is there anything between two birds?
"""A chart is two objects, and a function that draws hands one of them back.

Everything else is asked of it: which points, which colours, what is written where. A chart
is data, and can be tested like any other.
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
    # Sorting y as well would pair each x with another's y. One order serves both.
    order = np.argsort(x)
    # plt.plot alone would draw into the last chart, whoever made it.
    _, axes = plt.subplots()
    axes.plot(x[order], y[order])
    axes.set(xlabel=x_label, ylabel=y_label)
    return axes


def species_chart(birds: pd.DataFrame, x: str, y: str) -> Axes:
    """Return the Axes of a new figure with a point for each bird, and a legend.

    birds (n rows) has a column "species". x and y are names of other columns, (n,) numbers
    for the two axes; LABELS has them in plain words. Each species has a colour of its own,
    and its name in the legend. A bird without a measurement (nan) has no point.
    """
    _, axes = plt.subplots()
    # Each call of scatter takes the next colour by itself, and the label goes into the legend.
    for species, rows in birds.groupby("species"):
        axes.plot(rows[x], rows[y], marker="o", label=species)
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y])
    axes.legend()
    return axes


if __name__ == "__main__":
    air = data.co2()
    shuffled = np.random.default_rng(0).permutation(len(air.year))
    line_chart(air.year[shuffled], air.ppm[shuffled], "year", "CO₂ (ppm)")
    birds = pd.read_csv(data.path("penguins.csv"))
    species_chart(birds, "flipper_length_mm", "body_mass_g")
    plt.show()  # opens the two charts, where there is a screen

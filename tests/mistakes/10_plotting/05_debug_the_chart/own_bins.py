# The species have different bins: their bars cannot be compared.
"""The newsletter, with its five bugs mended: order, length, colour, unit, width.

None of them is in the numbers. The eye compares lengths, follows an order from left to right
and takes one colour for one thing, and a chart has to keep what it promises to the eye.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from mlx_exercises import data

# The colour of each species, the same in every chart.
COLOURS = {"Adelie": "tab:orange", "Chinstrap": "tab:purple", "Gentoo": "tab:green"}


def birds_per_year(axes: Axes, birds: pd.DataFrame) -> None:
    """Draw a bar for each year into axes: how many rows of birds (n, d) have it as "year"."""
    # value_counts puts the most frequent first: drawn like that, every time series falls.
    counts = birds["year"].value_counts().sort_index()
    axes.bar([str(year) for year in counts.index], counts)
    axes.set_ylabel("birds")


def mean_masses(axes: Axes, birds: pd.DataFrame) -> None:
    """Draw a bar for each species into axes: the mean of its "body_mass_g" in birds (n, d).

    Below a bar stands the name of its species. The heaviest stands first.
    """
    means = birds.groupby("species")["body_mass_g"].mean().sort_values(ascending=False)
    # A list of colours goes by place, and the places have just been sorted.
    axes.bar(means.index, means, color=[COLOURS[species] for species in means.index])
    # No limits: a bar is read by its length, so it begins at 0. (A line may begin elsewhere.)
    axes.set_ylabel("mean mass (g)")


def flipper_lengths(axes: Axes, birds: pd.DataFrame, bins: int) -> None:
    """Draw a histogram for each species into axes: its rows of birds (n, d) by "flipper_length_mm".

    Each has so many bins, and counts every bird that was measured.
    """
    everybody = birds["flipper_length_mm"]
    edges = np.linspace(everybody.min(), everybody.max(), bins + 1)  # one set for all
    for species, rows in birds.groupby("species"):
        lengths = rows["flipper_length_mm"]
        axes.hist(lengths, bins=bins, alpha=0.5, color=COLOURS[species], label=species)
    axes.set_xlabel("flipper length (mm)")
    axes.set_ylabel("birds")
    axes.legend()


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    _, (left, middle, right) = plt.subplots(1, 3, figsize=(12, 4), layout="constrained")
    birds_per_year(left, birds)
    mean_masses(middle, birds)
    flipper_lengths(right, birds, 10)
    plt.show()

"""Five ways in which a chart misleads, in three functions.

The station's newsletter has three charts of its penguins. Every number in them is right, and
readers understood all of it wrong. Their letters:

- "How sad, the colony shrinks year by year!" In the table are 110 birds of 2007, then
  114, then 120. The editor shuffled the rows and drew it again: it shrank again.
- "A Gentoo is eight times as heavy as an Adelie? Her bar is nearly eight times as long." The
  means are 5,076 and 3,701 grams, so it is 1.37 times.
- "Green is the Gentoo, says the last chart. So whose is the orange bar above her name?"
- "5,000 what? Pounds?"
- "How can one count with bars of different widths? An Adelie's bar is 3.8 mm wide, that of a
  Gentoo 2.8 mm, so fewer Gentoos fit into each."

Five bugs, all of the kind that raises no error. A chart speaks by length, order, colour and
width, long before anybody reads a number. What it says in those must be true, too.

Run this file to look at the newsletter.
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
    # TODO: one bug lives here.
    counts = birds["year"].value_counts()
    axes.bar([str(year) for year in counts.index], counts)
    axes.set_ylabel("birds")


def mean_masses(axes: Axes, birds: pd.DataFrame) -> None:
    """Draw a bar for each species into axes: the mean of its "body_mass_g" in birds (n, d).

    Below a bar stands the name of its species. The heaviest stands first.
    """
    # TODO: three bugs live here.
    means = birds.groupby("species")["body_mass_g"].mean().sort_values(ascending=False)
    axes.bar(means.index, means, color=list(COLOURS.values())[: len(means)])
    axes.set_ylim(np.min(means) - 200, np.max(means) + 100)
    axes.set_ylabel("mean mass")


def flipper_lengths(axes: Axes, birds: pd.DataFrame, bins: int) -> None:
    """Draw a histogram for each species into axes: its rows of birds (n, d) by "flipper_length_mm".

    Each has so many bins, and counts every bird that was measured.
    """
    # TODO: one bug lives here.
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

"""Every column against every other, in three lines.

matplotlib draws arrays. seaborn, which is built on it, draws *tables*: it is told the names
of columns, and makes groups, colours, labels and the legend by itself.

    sns.scatterplot(birds, x="year", y="body_mass_g", hue="sex")     hue: a colour for each
    sns.pairplot(birds, vars=["a", "b"], hue="sex")                  a grid: each pair of vars
    sns.heatmap(table, vmin=0, vmax=9, cmap="viridis", annot=True)   a table in colours

The correlation r of two columns runs from -1 to 1 (stage 05), and birds[["a", "b"]].corr()
is the table of all r at once: its diagonal is 1, and its two halves are mirror images.

How should such a table be coloured? Left to itself, heatmap gives its darkest colour to the
least number *of this table*: -0.5 looks like the end of the world. Say where the ends of the
scale are. And take a map of two colours that meets in the middle, such as "RdBu_r" or
"vlag", so that no correlation is pale and the two signs differ at a glance. A map that only
gets lighter, such as "viridis", is for numbers that only get larger.

To look at afterwards: how does the depth of a bill go together with everything else?
"""

import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes

from mlx_exercises import data

COLUMNS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]


def pair_plot(birds: pd.DataFrame, columns: list[str]) -> sns.PairGrid:
    """Return seaborn's grid (d, d) of all pairs of d columns, coloured by the column "species".

    birds (n rows) may have more columns than these: they stay out of the grid.
    """
    # TODO: one call of pairplot that says which columns, and what the colours mean.
    raise NotImplementedError


def correlations(birds: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return the table of r (d, d) between the d columns of birds (n rows)."""
    # TODO: of these columns only, the table of all correlations.
    raise NotImplementedError


def heat_map(table: pd.DataFrame) -> Axes:
    """Return the Axes of a new figure with a heat map of correlations, table (d, d).

    Each cell has its number written in it. The colours run from -1 to 1 whatever the table
    holds, from one colour to another, with the middle between them.
    """
    plt.figure(figsize=(7, 5.6))
    # TODO: draw the table, with the ends of the scale, a map of two colours, and the numbers.
    raise NotImplementedError


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    pair_plot(birds, COLUMNS[:3])
    heat_map(correlations(birds, COLUMNS)).figure.tight_layout()  # room for the long names
    for species, rows in birds.groupby("species"):
        print(species, correlations(rows, COLUMNS[:2]).iloc[0, 1])
    plt.show()

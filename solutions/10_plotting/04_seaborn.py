"""All pairs at once, and three that lie.

Over all penguins a longer bill goes with a less deep one, r = -0.24. In each species it goes
with a deeper one: r = 0.39, 0.65, 0.64. So do longer flippers, and larger masses. The pair plot
shows why, the heat map cannot.
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
    # Without vars every column of numbers gets in, the year too.
    return sns.pairplot(birds, vars=columns, hue="species")


def correlations(birds: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return the table of r (d, d) between the d columns of birds (n rows)."""
    # The columns first: of a whole table with words in it, corr() refuses to say anything.
    return birds[columns].corr()


def heat_map(table: pd.DataFrame) -> Axes:
    """Return the Axes of a new figure with a heat map of correlations, table (d, d).

    Each cell has its number written in it. The colours run from -1 to 1 whatever the table
    holds, from one colour to another, with the middle between them.
    """
    plt.figure(figsize=(7, 5.6))
    # Fixed ends: the same colour means the same correlation in every table of the report.
    return sns.heatmap(table, vmin=-1, vmax=1, cmap="RdBu_r", annot=True)


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    pair_plot(birds, COLUMNS[:3])
    heat_map(correlations(birds, COLUMNS)).figure.tight_layout()  # room for the long names
    for species, rows in birds.groupby("species"):
        print(species, correlations(rows, COLUMNS[:2]).iloc[0, 1])
    plt.show()

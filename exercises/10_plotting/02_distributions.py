"""Histograms that may be compared, and the same birds in boxes.

A histogram cuts the number line into bins and counts what falls into each. Two histograms
can be compared if both have the same bins, and if what stands upwards is fair to a small
group. Counts are not: 12 birds of 68 are more than 20 of 151. A density is:

    height of a bin  =  count / (n · width of the bin)          all areas together make 1

Of 178, 181, 190, 210 in the bins 170-190-210 and width 20: the first has 2 of 4, so its
height is 2 / (4 · 20) = 0.025. And 210? A bin holds its left edge, only the last bin holds
its right edge too: the second has 190 and 210.

    edges = np.linspace(170, 210, 3)               170, 190, 210: three edges for two bins
    axes.hist(x, bins=edges, density=True, alpha=0.5, label="Gentoo")
    axes.boxplot([x, z], tick_labels=["Gentoo", "Adelie"])

alpha lets the light through, so that what lies behind is seen. A box shows less and keeps
more apart: median, quarters, and whiskers to the farthest points that lie within 1.5 boxes.

Two birds escaped before they were measured: nan. With one nan among them, np.min is nan, and
`boxplot` draws no box at all, without a word. np.isnan(x) tells where they are.
"""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from mlx_exercises import data


def shared_edges(groups: dict[str, np.ndarray], bins: int) -> np.ndarray:
    """Return bins + 1 edges at equal distances, from the least of all numbers to the largest.

    groups: from a name to its numbers (n,). Groups differ in size. A nan does not count.
    """
    # TODO: find the least and the largest over all groups, and cut the way between them.
    raise NotImplementedError


def histograms(groups: dict[str, np.ndarray], bins: int) -> Axes:
    """Return the Axes of a new figure: a histogram for each group, one over the other.

    groups: from a name to its numbers (n,). All have the bins of `shared_edges`, and
    densities for heights. Each has a colour of its own, through which the others can be
    seen, and its name in a legend.
    """
    # TODO: draw every group on the same edges, as a density that one can look through.
    raise NotImplementedError


def boxes(groups: dict[str, np.ndarray]) -> Axes:
    """Return the Axes of a new figure: a box for each group, in their order, side by side.

    groups: from a name to its numbers (n,). Below each box stands its group's name.
    Whiskers are as long as they are when nothing is said. What is nan is left out.
    """
    # TODO: leave nan out, then draw one box for each group, with its name.
    raise NotImplementedError


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    flippers = {
        species: rows["flipper_length_mm"].to_numpy() for species, rows in birds.groupby("species")
    }
    print("edges:", shared_edges(flippers, 12))
    histograms(flippers, 12).set_xlabel("flipper length (mm)")
    boxes(flippers).set_ylabel("flipper length (mm)")
    plt.show()

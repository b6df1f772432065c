# A bar stands on another one. Each histogram should stand on the axis.
"""The same bins for all, densities for heights: now shapes can be compared.

Bins are a choice, and a chart that compares groups must make it once for all of them. Left
to itself, `hist` looks at each group alone and cuts each one differently.
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
    # nanmin over all at once: the smallest of the groups' smallest would do as well.
    everything = np.concatenate(list(groups.values()))
    return np.linspace(np.nanmin(everything), np.nanmax(everything), bins + 1)


def histograms(groups: dict[str, np.ndarray], bins: int) -> Axes:
    """Return the Axes of a new figure: a histogram for each group, one over the other.

    All have the bins of `shared_edges`, and densities for heights. Each has a colour of its
    own, through which the others can be seen, and its name in a legend.
    """
    _, axes = plt.subplots()
    edges = shared_edges(groups, bins)  # once, before the loop: that is the whole point
    axes.hist(
        list(groups.values()), bins=edges, density=True, stacked=True, alpha=0.5, label=list(groups)
    )
    axes.legend()
    return axes


def boxes(groups: dict[str, np.ndarray]) -> Axes:
    """Return the Axes of a new figure: a box for each group, in their order, side by side.

    Below each box stands the name of its group. Whiskers end within 1.5 boxes, as they do
    when nothing else is said. What is nan is left out.
    """
    _, axes = plt.subplots()
    # hist passes over nan, boxplot gives up on the whole group.
    measured = [numbers[~np.isnan(numbers)] for numbers in groups.values()]
    axes.boxplot(measured, tick_labels=list(groups))
    return axes


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    flippers = {
        species: rows["flipper_length_mm"].to_numpy() for species, rows in birds.groupby("species")
    }
    print("edges:", shared_edges(flippers, 12))
    histograms(flippers, 12).set_xlabel("flipper length (mm)")
    boxes(flippers).set_ylabel("flipper length (mm)")
    plt.show()

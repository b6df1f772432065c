"""Three clouds that rise, placed so that the whole falls: one look, no paradox left.

Gentoos have long and flat bills, Adelies short and deep ones. Who puts them together compares
species, and not birds. Each thing in the figure has one task, and no thing is without one.
"""

from itertools import permutations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from mlx_exercises import data

# What to write at an axis that shows a column.
LABELS = {
    "bill_length_mm": "bill length (mm)",
    "bill_depth_mm": "bill depth (mm)",
    "flipper_length_mm": "flipper length (mm)",
    "body_mass_g": "body mass (g)",
}


def fit(rows: pd.DataFrame, x: str, y: str) -> tuple[float, float]:
    """Return (height, slope) of the line that fits columns x and y of rows (n, d) best.

    The height is that at x = 0. Rows without an x or a y are left out; at least two different
    x are left.
    """
    pairs = rows[[x, y]].dropna()
    slope, height = np.polyfit(pairs[x], pairs[y], 1)  # the highest power comes first
    return float(height), float(slope)


def is_paradox(rows: pd.DataFrame, x: str, y: str, group: str) -> bool:
    """Return whether the slope over all rows (n, d) has another sign than that of each group.

    group is the name of the column that says which group a row belongs to. A slope of 0 has
    no sign, so it is never part of a paradox.
    """
    whole = fit(rows, x, y)[1]
    # A product below zero: different signs, and neither of the two is 0.
    return all(fit(own, x, y)[1] * whole < 0 for _, own in rows.groupby(group))


def caption(rows: pd.DataFrame, x: str, y: str, group: str) -> str:
    """Return the sentence above the figure, with the two words for the slopes of rows (n, d).

    For example "bill depth (mm) falls with bill length (mm), but rises in each species":
    LABELS has the words for y and x, and the last word is the name of the column `group`.
    """
    whole, inside = ("falls", "rises") if fit(rows, x, y)[1] < 0 else ("rises", "falls")
    return f"{LABELS[y]} {whole} with {LABELS[x]}, but {inside} in each {group}"


def one_figure(rows: pd.DataFrame, x: str, y: str, group: str) -> Figure:
    """Return a new Figure of rows (n, d) that shows the paradox of columns x and y.

    Points and lines as described above: each group in a colour of its own, the line over all
    rows black. Each line is straight and ends at the least and the largest x of its points.
    The legend has the name of each group and "all together", each once. At the axes stand
    LABELS, and the caption is the title.
    """
    figure, axes = plt.subplots()
    for name, own in rows.groupby(group):
        # The line takes the colour that its points were given, whichever that was.
        (cloud,) = axes.plot(own[x], own[y], "o", label=name)
        draw_line(axes, own, x, y, color=cloud.get_color())
    draw_line(axes, rows, x, y, color="black", label="all together")
    axes.set(xlabel=LABELS[x], ylabel=LABELS[y], title=caption(rows, x, y, group))
    axes.legend()
    return figure


def draw_line(axes: Axes, rows: pd.DataFrame, x: str, y: str, **style: object) -> None:
    """Draw the fit of rows (n, d) into axes, no farther than its points reach."""
    height, slope = fit(rows, x, y)
    measured = rows.dropna(subset=[x, y])[x]
    ends = np.array([measured.min(), measured.max()])
    axes.plot(ends, height + slope * ends, **style)


def save(figure: Figure, path: Path, width: int) -> None:
    """Write the figure to path as a PNG that is `width` pixels wide."""
    figure.savefig(path, dpi=width / figure.get_figwidth())


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    whole = fit(birds, "bill_length_mm", "bill_depth_mm")
    print("height and slope over all penguins:", np.round(whole, 3))
    for x, y in permutations(LABELS, 2):
        if is_paradox(birds, x, y, "species"):
            print(caption(birds, x, y, "species"))
    one_figure(birds, "bill_length_mm", "bill_depth_mm", "species")
    plt.show()

"""One figure that shows Simpson's paradox, and leaves no doubt.

Over all penguins, a longer bill is a less deep one: each millimetre of length goes with 0.085
millimetres *less* depth. Inside each species it goes with more: 0.18, 0.22, 0.20. Both are
true. It is called Simpson's paradox, and a table of numbers only makes people angry about it.
One figure settles it, if everything in it does its work:

    points          a colour for each group: three clouds, each of them rising
    lines           the fit of each group in its group's colour, from its least x to its
                    largest; and one black line through everything, falling
    words           what is at each axis, with the unit; whose each colour is; and a title
                    that says in a sentence what is to be seen

Nothing else. Decoration is read as data.

Where do such pairs hide? A machine can look through them: a pair of columns is a paradox if
the slope over all rows has another sign than the slope of *every* group.

The slope of (0, 0), (1, 1), (2, 2) is 1, that of (4, -3), (5, -2), (6, -1) as well. Of all
six points together it is -0.5.

Points with a nan in x or in y are left out, of every fit and of every picture.
"""

from itertools import permutations
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
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
    # TODO: leave out the gaps, then use the two formulas of the line (or np.polyfit).
    raise NotImplementedError


def is_paradox(rows: pd.DataFrame, x: str, y: str, group: str) -> bool:
    """Return whether the slope over all rows (n, d) has another sign than that of each group.

    group is the name of the column that says which group a row belongs to. A slope of 0 has
    no sign, so it is never part of a paradox.
    """
    # TODO: compare the sign over all rows with the sign in every single group.
    raise NotImplementedError


def caption(rows: pd.DataFrame, x: str, y: str, group: str) -> str:
    """Return the sentence above the figure, with the two words for the slopes of rows (n, d).

    For example "bill depth (mm) falls with bill length (mm), but rises in each species":
    LABELS has the words for y and x, and the last word is the name of the column `group`.
    """
    # TODO: "rises" or "falls", over all rows and in the groups of a paradox.
    raise NotImplementedError


def one_figure(rows: pd.DataFrame, x: str, y: str, group: str) -> Figure:
    """Return a new Figure of rows (n, d) that shows the paradox of columns x and y.

    Points and lines as described above: each group in a colour of its own, the line over all
    rows black. Each line is straight and ends at the least and the largest x of its points.
    The legend has the name of each group and "all together", each once. At the axes stand
    LABELS, and the caption is the title.
    """
    # TODO: for each group its points and its line in one colour; then the black line; words.
    raise NotImplementedError


def save(figure: Figure, path: Path, width: int) -> None:
    """Write the figure to path as a PNG that is `width` pixels wide."""
    # TODO: a figure has a width in inches. How many dots does each inch need?
    raise NotImplementedError


if __name__ == "__main__":
    birds = pd.read_csv(data.path("penguins.csv"))
    whole = fit(birds, "bill_length_mm", "bill_depth_mm")
    print("height and slope over all penguins:", np.round(whole, 3))
    for x, y in permutations(LABELS, 2):
        if is_paradox(birds, x, y, "species"):
            print(caption(birds, x, y, "species"))
    one_figure(birds, "bill_length_mm", "bill_depth_mm", "species")
    plt.show()

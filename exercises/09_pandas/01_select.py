"""Who is it? Three ways to pick birds out of a table.

A DataFrame is a table whose columns have names and whose rows have labels. The labels (the
`index`) stay with their rows when the table is sorted, shuffled or cut:

              species  island  body_mass_g                         label   position
    N8A1       Gentoo  Biscoe       5650.0      birds.loc["N8A1"]  N8A1       0
    N1A2       Adelie   Dream       3500.0      birds.iloc[1]      N1A2       1
    N3A1       Adelie  Biscoe          NaN

    birds[birds["body_mass_g"] > 4000]      by a question: one True or False for each row
    birds.loc[["N3A1", "N1A2"]]             by labels, in your order
    birds.iloc[:2]                          by positions, counted from 0

Questions about whole columns are joined by & (and), | (or), ~ (not), each in brackets of its
own: & binds tighter than ==, so a == 1 & b == 2 asks for something else. As one string:
birds.query("body_mass_g > @grams"), where @ takes a name of yours. NaN, a missing value,
answers every comparison with False.
"""

from collections.abc import Hashable

import pandas as pd

from mlx_exercises import data


def heavy(birds: pd.DataFrame, island: str, sex: str, grams: float) -> pd.DataFrame:
    """Return the birds of one island and one sex that weigh more than `grams`.

    From `birds`, with n rows of d columns, come k rows of the same d columns, (k, d), with
    their labels and in their order.
    """
    # TODO: join three questions, one about each of island, sex and body_mass_g.
    raise NotImplementedError


def place(birds: pd.DataFrame, k: int) -> Hashable:
    """Return the label of the k-th heaviest bird of n, k = 1 for the heaviest.

    `birds` is (n, d), and at least k were weighed. Where two weigh the same, either may come first.
    """
    # TODO: sort by body_mass_g, then take the label that stands at the right position.
    raise NotImplementedError


def measured(birds: pd.DataFrame, labels: list[Hashable]) -> pd.DataFrame:
    """Return the birds with these labels, in the order of `labels`.

    For k labels a table (k, 4), with the columns bill_length_mm, bill_depth_mm,
    flipper_length_mm and body_mass_g.
    """
    # TODO: give .loc the labels of the rows, and after a comma those of the columns.
    raise NotImplementedError


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(heavy(penguins, "Biscoe", "female", 5000))
    print("the heaviest bird has the label", place(penguins, 1))

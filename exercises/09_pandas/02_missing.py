"""Eleven penguins without a sex, and two that nobody measured.

A value that is missing is written NaN, "not a number", or <NA>. It equals nothing, not even
itself, so birds == NaN finds none of them. The questions are birds.isna() and birds.notna().

There are three honest ways to deal with a gap, and each says something about the world:

    count     birds.isna().sum()            say how many there are, before all else
    drop      birds.dropna(subset=[…])      "a bird without these cannot tell me anything"
    fill      birds["x"].fillna(…)          "my best guess is this", a single value, or a
                                            Series that has a guess for each label

Without a subset, dropna() drops every row that has any gap, also in columns that you do not
need. And the best guess for a Gentoo is not the middle of all penguins: half of them weigh
4,050 g or less, but half of the Gentoos 5,000 g or more. So guess within the species:

    birds.groupby("species")["x"].transform("median")      (n,): for each bird its group's
"""

import pandas as pd

from mlx_exercises import data


def gaps(birds: pd.DataFrame) -> pd.Series:
    """Return how many values are missing in each of the d columns of a table (n, d).

    A Series (d,) of whole numbers, labelled by the columns, in their order.
    """
    # TODO: ask which values are missing, and count the answers column by column.
    raise NotImplementedError


def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the m of n birds whose body_mass_g is known: (n, d) in, (m, d) out.

    Whatever else is missing stays missing. Labels and order are those of `birds`.
    """
    # TODO: drop the birds without a mass, and no others.
    raise NotImplementedError


def filled(birds: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return a new table (n, d) in which the gaps of one column are filled.

    A gap gets the median of the known values of its own species. It stays a gap where the
    species is missing, too, or where no bird of the species has a value. All else is as in
    `birds`, and `birds` itself keeps its gaps.
    """
    # TODO: fill each gap with the median of the bird's own species, in a copy of the table.
    raise NotImplementedError


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(gaps(penguins))
    print(len(weighed(penguins)), "birds were weighed, out of", len(penguins))
    print(filled(penguins, "body_mass_g").loc[[3, 271], ["species", "body_mass_g"]])

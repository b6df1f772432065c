# Nobody was dropped, and what was unknown is 0 now.
"""Gaps: counted, dropped where they matter, filled from their own species.

Whatever is done about a gap is a claim about the world, and belongs into the report: how many
there were, who was dropped, and who was guessed.
"""

import pandas as pd

from mlx_exercises import data


def gaps(birds: pd.DataFrame) -> pd.Series:
    """Return how many values are missing in each of the d columns of a table (n, d).

    A Series (d,) of whole numbers, labelled by the columns, in their order.
    """
    # True counts as 1. Each column is summed down its rows, as axis 0 always is.
    return birds.isna().sum()


def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the m of n birds whose body_mass_g is known: (n, d) in, (m, d) out.

    Whatever else is missing stays missing. Labels and order are those of `birds`.
    """
    return birds.fillna(0)


def filled(birds: pd.DataFrame, column: str) -> pd.DataFrame:
    """Return a new table (n, d) in which the gaps of one column are filled.

    A gap gets the median of the known values of its own species. It stays a gap where the
    species is missing, too, or where no bird of the species has a value. All else is as in
    `birds`, and `birds` itself keeps its gaps.
    """
    # transform has a value for each bird, not for each group, so it lines up with the column.
    guess = birds.groupby("species")[column].transform("median")
    # fillna looks up its guesses by label, and assign makes a new table around the new column.
    return birds.assign(**{column: birds[column].fillna(guess)})


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(gaps(penguins))
    print(len(weighed(penguins)), "birds were weighed, out of", len(penguins))
    print(filled(penguins, "body_mass_g").loc[[3, 271], ["species", "body_mass_g"]])

"""The table that lost eleven penguins.

groupby cuts a table into groups, works on each, and puts the answers together:

    species  body_mass_g        groupby("species")
    Adelie      3700            Adelie   3700 3500         agg        transform
    Gentoo      5000      ──▶            mean 3600   ──▶   3600       3600
    Adelie      3500            Gentoo   5000 NaN          5000       5000
    Gentoo       NaN                     mean 5000                    3600
                                                                      5000
                                                        a row each    as many rows
                                                        for groups    as there were

    birds.groupby(["species"]).agg(oldest=("year", "min"), rings=("ring", "count"))

makes a table with the columns oldest and rings. As a function, "size" counts rows, and
"count" counts values that are not missing.

The file has 344 birds, and birds.groupby("sex").size() says 165 females and 168 males. That
makes 333: whoever has no known sex is in no group, and nothing warns you. With dropna=False
the unknown ones are a group of their own.
"""

import pandas as pd

from mlx_exercises import data


def summary(birds: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return a table with a row for each of the g groups that the columns `by` make of `birds`.

    Besides the names of its group, as labels or as columns, a row has `birds`, how many there
    are; `weighed`, how many have a body_mass_g; and `mean_mass_g`, the mean of those. That is
    (n, d) in, and (g, 3) out, in any order. Birds of unknown group are groups, too.
    """
    # TODO: group the birds, the unknown ones as well, and ask for three aggregates.
    raise NotImplementedError


def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    """Return for each bird its body_mass_g divided by the mean of its group: 1.1 is 10% above.

    From `birds` (n, d) comes a Series (n,), labelled and ordered as `birds` is. NaN for birds
    that were not weighed, and for birds of unknown group.
    """
    # TODO: divide the masses by a column that has, for each bird, the mean of its group.
    raise NotImplementedError


def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    """Return for each of g groups the share, 0 to 1, of its weighed birds above `grams`.

    From `birds` (n, d) comes a Series (g,), labelled by the groups, in any order. Nobody of
    unknown group is asked for, and in each group somebody was weighed.
    """
    # TODO: leave out who was not weighed, ask who is above, and take means of yes and no.
    raise NotImplementedError


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(penguins.groupby("sex").size())
    print(summary(penguins, ["species", "sex"]))
    print(share_above(penguins, "species", 4000))

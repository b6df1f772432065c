# Birds with any gap were left out. Whoever was weighed counts.
"""Groups in which nobody is lost.

The sum of the groups' sizes is the first thing to look at: it must be the number of rows.
"""

import pandas as pd

from mlx_exercises import data


def summary(birds: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return a table with a row for each of the g groups that the columns `by` make of `birds`.

    Besides the names of its group, as labels or as columns, a row has `birds`, how many there
    are; `weighed`, how many have a body_mass_g; and `mean_mass_g`, the mean of those. That is
    (n, d) in, and (g, 3) out, in any order. Birds of unknown group are groups, too.
    """
    # size counts rows, so any column will do for it; count counts values that are there.
    return birds.groupby(by, dropna=False).agg(
        birds=("body_mass_g", "size"),
        weighed=("body_mass_g", "count"),
        mean_mass_g=("body_mass_g", "mean"),
    )


def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    """Return for each bird its body_mass_g divided by the mean of its group: 1.1 is 10% above.

    From `birds` (n, d) comes a Series (n,), labelled and ordered as `birds` is. NaN for birds
    that were not weighed, and for birds of unknown group.
    """
    # The means of agg() would be labelled by groups, and dividing lines up labels: all NaN.
    return birds["body_mass_g"] / birds.groupby(by)["body_mass_g"].transform("mean")


def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    """Return for each of g groups the share, 0 to 1, of its weighed birds above `grams`.

    From `birds` (n, d) comes a Series (g,), labelled by the groups, in any order. Nobody of
    unknown group is asked for, and in each group somebody was weighed.
    """
    known = birds.dropna()
    return (known["body_mass_g"] > grams).groupby(known[by]).mean()


if __name__ == "__main__":
    penguins = pd.read_csv(data.path("penguins.csv"))
    print(penguins.groupby("sex").size())
    print(summary(penguins, ["species", "sex"]))
    print(share_above(penguins, "species", 4000))

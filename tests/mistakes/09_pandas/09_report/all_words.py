# Nothing is missing: NA is a word here, and so are the masses.
"""A report that a stranger can check, made by functions.

None of the sentences knows a number by itself. So each of them can be wrong in one way only,
by its formula, and that can be tested.
"""

from pathlib import Path

import pandas as pd

from mlx_exercises import data


def load(path: Path | str) -> pd.DataFrame:
    """Read a raw penguin file, as CSV with n birds, and return (n, 4), numbered from 0.

    The columns: `species`, the first word of Species; `sex`, the raw Sex in small letters;
    `year`, the first four letters of Date Egg as a whole number; `mass_g`, Body Mass (g). "NA"
    is missing in the file, and missing here.
    """
    raw = pd.read_csv(path, keep_default_na=False)
    return pd.DataFrame(
        {
            "species": raw["Species"].str.split().str[0],
            "sex": raw["Sex"].str.lower(),
            "year": raw["Date Egg"].str[:4].astype(int),
            "mass_g": raw["Body Mass (g)"],
        }
    )


def by_species(birds: pd.DataFrame) -> pd.DataFrame:
    """Return a table (s, 4), labelled by the s species, of birds (n, 4) that `load` gave.

    The columns: `birds`, how many there are; `unsexed`, how many of these have no known sex;
    `female_g` and `male_g`, the mean mass of the weighed ones of that sex, NaN if there is none.
    """
    groups = birds.groupby("species")["sex"]
    # size counts rows and count counts known values, so their difference is the gaps.
    table = pd.DataFrame({"birds": groups.size(), "unsexed": groups.size() - groups.count()})
    for sex in ("female", "male"):
        of_sex = birds[birds["sex"] == sex]
        # A species without that sex has no mean here, and gets NaN when the labels line up.
        table[f"{sex}_g"] = of_sex.groupby("species")["mass_g"].mean()
    return table


def outweigh(table: pd.DataFrame) -> str:
    """Say how often males are heavier than females, and where most, from a table (s, 4).

    "Males outweigh females in 3 of 3 species, most among the Gentoo: by 805 g." All species of
    the table count, also one without a mean of both sexes. Whole grams; in at least one of the
    species males are the heavier ones.
    """
    difference = table["male_g"] - table["female_g"]
    # NaN > 0 is False, as it should be: who was not measured outweighs nobody.
    heavier = int((difference > 0).sum())
    return (
        f"Males outweigh females in {heavier} of {len(table)} species, "
        f"most among the {difference.idxmax()}: by {difference.max():.0f} g."
    )


def gaps(birds: pd.DataFrame) -> str:
    """Say what is not known of the birds (n, 4).

    "Of 344 penguins 2 were not weighed, and of 11 the sex is unknown."
    """
    unweighed, unsexed = birds["mass_g"].isna().sum(), birds["sex"].isna().sum()
    return (
        f"Of {len(birds)} penguins {unweighed} were not weighed, "
        f"and of {unsexed} the sex is unknown."
    )


def change(birds: pd.DataFrame, species: str) -> str:
    """Say how the mean mass of one species changed from the first to the last year it was weighed.

    "From 2007 to 2009 the mean mass of the Adelie fell by 32 g." Or it rose. Whole grams, of
    birds (n, 4) in any order, among which the species was weighed in at least two years, with
    different means.
    """
    own = birds[birds["species"] == species].dropna(subset=["mass_g"])
    # groupby sorts its labels, so the first and the last row are the first and the last year.
    means = own.groupby("year")["mass_g"].mean()
    grams = means.iloc[-1] - means.iloc[0]
    return (
        f"From {means.index[0]} to {means.index[-1]} the mean mass of the {species} "
        f"{'rose' if grams > 0 else 'fell'} by {abs(grams):.0f} g."
    )


def report(path: Path | str) -> str:
    """Return the page for a raw file. Finished."""
    birds = load(path)
    table = by_species(birds)
    sentences = [outweigh(table), gaps(birds), *(change(birds, each) for each in table.index)]
    return "\n".join([table.round().to_string(), "", *sentences])


if __name__ == "__main__":
    print(report(data.path("penguins_raw.csv")))

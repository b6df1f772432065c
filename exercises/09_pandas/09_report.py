"""A report that a stranger can check.

The station wants one page: a table, and three sentences of facts. Numbers typed into a text
are wrong as soon as the next file arrives, so here the text is made by functions, and every
number in it out of the table. When somebody weighs one more bird, the page changes by itself.

    raw file ──▶ load ──▶ birds ──┬──▶ by_species ──▶ the table, and who outweighs whom
                                  ├──▶ gaps                what is not known
                                  └──▶ change              from the first year to the last

Say only what is so. "Males outweigh females" has to be counted, species by species. What was
not measured belongs into the report, too. And "the penguins have become heavier" is true of
all together, by 86 g from 2007 to 2009, and false of the Adelies: they became lighter, and in
2009 there were more Gentoos among those who were caught. So a change is told of one species
at a time.
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
    # TODO: read the file, and make the four columns out of the raw ones.
    raise NotImplementedError


def by_species(birds: pd.DataFrame) -> pd.DataFrame:
    """Return a table (s, 4), labelled by the s species, of birds (n, 4) that `load` gave.

    The columns: `birds`, how many there are; `unsexed`, how many of these have no known sex;
    `female_g` and `male_g`, the mean mass of the weighed ones of that sex, NaN if there is none.
    """
    # TODO: make the four columns. Series that are labelled by species line up by themselves.
    raise NotImplementedError


def outweigh(table: pd.DataFrame) -> str:
    """Say how often males are heavier than females, and where most, from a table (s, 4).

    "Males outweigh females in 3 of 3 species, most among the Gentoo: by 805 g." All species of
    the table count, also one without a mean of both sexes. Whole grams; in at least one of the
    species males are the heavier ones.
    """
    # TODO: count the species whose males are heavier, and find the largest difference.
    raise NotImplementedError


def gaps(birds: pd.DataFrame) -> str:
    """Say what is not known of the birds (n, 4).

    "Of 344 penguins 2 were not weighed, and of 11 the sex is unknown."
    """
    # TODO: count three things, and put them into the sentence.
    raise NotImplementedError


def change(birds: pd.DataFrame, species: str) -> str:
    """Say how the mean mass of one species changed from the first to the last year it was weighed.

    "From 2007 to 2009 the mean mass of the Adelie fell by 32 g." Or it rose. Whole grams, of
    birds (n, 4) in any order, among which the species was weighed in at least two years, with
    different means.
    """
    # TODO: take the means of each year of that species, and compare the first and the last.
    raise NotImplementedError


def report(path: Path | str) -> str:
    """Return the page for a raw file. Finished."""
    birds = load(path)
    table = by_species(birds)
    sentences = [outweigh(table), gaps(birds), *(change(birds, each) for each in table.index)]
    return "\n".join([table.round().to_string(), "", *sentences])


if __name__ == "__main__":
    print(report(data.path("penguins_raw.csv")))

"""Typed in by three tired people.

The penguins' file went through three pairs of hands, and somebody sent a part of it twice. Of
one and the same bird it now says

    Species                                Island       Body Mass (g)   Sex
    Adelie Penguin (Pygoscelis adeliae)    Torgersen    3750            MALE
      ADELIE PENGUIN (PYGOSCELIS ADELIAE)  torgersen    3.750 kg        male

To a person that is one bird, and to pandas two birds of two species. So the order of cleaning
matters: first one name for each thing and one unit for each quantity, then look for what is
there twice.

All cells of a messy column are text, and .str works on all of them at once. What is missing
stays missing:

    words.str.strip()             without the spaces at both ends
    words.str.lower()             also .upper(), .capitalize()
    words.str.split().str[0]      the first word of each
    words.str.endswith("kg")      True or False for each
    pd.to_numeric(words, errors="coerce")    numbers, and NaN where there is none
    numbers.where(mask, other)    the numbers where the mask is True, else the other
"""

import pandas as pd

from mlx_exercises import data

NAMES = {
    "Sample Number": "number",
    "Species": "species",
    "Island": "island",
    "Sex": "sex",
    "Body Mass (g)": "mass_g",
}


def spelled(words: pd.Series) -> pd.Series:
    """Return the first word of each cell, with one capital letter: " adelie penguin" is "Adelie".

    From text (n,) comes text (n,), with the same labels. A cell without any word is missing.
    """
    # TODO: take the first word of every cell, and write all of them in one way.
    raise NotImplementedError


def grams(masses: pd.Series) -> pd.Series:
    """Return masses that were typed in as text as numbers: whole grams.

    From text (n,) comes (n,), with the same labels. A cell holds a number, perhaps with spaces
    around it, perhaps with a unit behind it: "3750", "3750 g", "3.75 kg", " 3.75KG". Without a
    unit it is in grams. Any other text, such as "?", and a missing cell are NaN.
    """
    # TODO: make numbers of the text without its units, and multiply where the unit was kg.
    raise NotImplementedError


def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    """Return a table (m, 5) of the m different birds in a messy table (n, d), all of it text.

    Its columns are those of NAMES, under their new names. `species`, `island` and `sex` are
    spelled in one way, `mass_g` is in grams. A bird that is there twice, which is a row that
    says the same in all five, is kept once, where it came first. The rows are numbered from 0.
    """
    # TODO: rename, put all spellings and units right, then drop what is there twice.
    raise NotImplementedError


def typed_in(raw: pd.DataFrame) -> pd.DataFrame:
    """Return the raw file (344, d) as three people typed it, with 34 rows sent twice. Finished."""
    messy = raw.copy()
    species, island, sex = messy["Species"], messy["Island"], messy["Sex"]
    kilos = pd.to_numeric(messy["Body Mass (g)"]) / 1000
    messy.loc[1::3, "Species"] = species.str.upper()  # the rows 1, 4, 7 … of the file
    messy.loc[2::3, "Species"] = "  " + species.str.lower()
    messy.loc[2::5, "Island"] = island.str.lower() + " "
    messy.loc[3::4, "Sex"] = sex.str.lower()
    messy.loc[1::2, "Body Mass (g)"] = kilos.map("{:.3f} kg".format, na_action="ignore")
    return pd.concat([messy, raw.iloc[5::10].assign(Comments="sent again")])


if __name__ == "__main__":
    messy = typed_in(pd.read_csv(data.path("penguins_raw.csv"), dtype=str))
    print(messy[list(NAMES)].head(4).to_string())
    print(len(messy), "rows, and", messy["Species"].nunique(), "species")
    print(cleaned(messy))

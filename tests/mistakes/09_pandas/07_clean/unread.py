# This one is NaN, and a mass was typed in: '3800 g'.
"""One spelling, one unit, one row for each bird, in this order.

Nothing was repaired in the file itself: the raw data stay as they came, and the cleaning is a
function that can be read, tested, and run again when the next file arrives.
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
    # split() without an argument drops the spaces at the ends, and gives an empty cell no word
    # at all; .str[0] of no word is missing.
    return words.str.split().str[0].str.capitalize()


def grams(masses: pd.Series) -> pd.Series:
    """Return masses that were typed in as text as numbers: whole grams.

    From text (n,) comes (n,), with the same labels. A cell holds a number, perhaps with spaces
    around it, perhaps with a unit behind it: "3750", "3750 g", "3.75 kg", " 3.75KG". Without a
    unit it is in grams. Any other text, such as "?", and a missing cell are NaN.
    """
    return pd.to_numeric(masses.str.removesuffix("kg"), errors="coerce")


def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    """Return a table (m, 5) of the m different birds in a messy table (n, d), all of it text.

    Its columns are those of NAMES, under their new names. `species`, `island` and `sex` are
    spelled in one way, `mass_g` is in grams. A bird that is there twice, which is a row that
    says the same in all five, is kept once, where it came first. The rows are numbered from 0.
    """
    birds = raw.rename(columns=NAMES)[list(NAMES.values())]
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    # Not before: two spellings of a bird are different rows.
    return birds.drop_duplicates().reset_index(drop=True)


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

# They were compared like words, and made numbers afterwards.
"""Five lines that do nothing, or too much, mended.

Behind all five stands one question: which table, and which labels, does this line speak of?
"""

import pandas as pd


def corrected(birds: pd.DataFrame, ring: str, grams: float) -> pd.DataFrame:
    """Return a copy of the birds (n, d) in which the bird of that ring weighs `grams`."""
    new = birds.copy()
    # new[…] alone would be another table: two brackets in a row write into what nobody keeps.
    # One .loc with rows and column together writes into `new` itself.
    new.loc[new["ring"] == ring, "body_mass_g"] = grams
    return new


def heavy_gentoos(birds: pd.DataFrame, grams: float) -> pd.DataFrame:
    """Return the rows (m, d) of the birds (n, d) that are Gentoos and weigh more than `grams`."""
    # `and` wants one answer of True or False, and a column has n of them; & takes them in pairs.
    return birds[(birds["species"] == "Gentoo") & (birds["body_mass_g"] > grams)]


def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the birds (m, d) that have a body_mass_g; the table (n, d) itself keeps all n."""
    # inplace=True cut the table of whoever called, and handed None back to remind of that.
    return birds.dropna(subset=["body_mass_g"])


def lightest_and_heaviest(masses: pd.Series) -> tuple[float, float]:
    """Return the smallest and the largest number of masses (n,), which were read as text."""
    # As words, "1150" stands before "950", as "ab" does before "b". A mean would have raised.
    return float(masses.min()), float(masses.max())


def with_places(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the birds (n, d + 1), heaviest first, with a column `place` that says 1, 2, … n.

    All were weighed, and no two weigh the same. The birds keep their labels.
    """
    ranked = birds.sort_values("body_mass_g", ascending=False)
    # A Series is laid beside a table by its labels, here 0 to n - 1, and so each place would
    # find the bird it had before the sorting. A plain range has no labels, and goes row by row.
    ranked["place"] = range(1, len(birds) + 1)
    return ranked


def notebook() -> pd.DataFrame:
    """Return the notebook of five ringed birds, (5, 3). Finished."""
    rows = [
        ["N1A1", "Adelie", 3750.0],
        ["N8A2", "Gentoo", 5700.0],
        ["N3A1", "Adelie", None],
        ["N9A1", "Gentoo", 4500.0],
        ["N2A2", "Chinstrap", 4800.0],
    ]
    return pd.DataFrame(rows, columns=["ring", "species", "body_mass_g"])


if __name__ == "__main__":
    penguins = notebook()
    print(corrected(penguins, "N1A1", 3800.0).head(1))
    known = weighed(penguins)
    print("weighed:", None if known is None else len(known), "of", len(penguins))
    print(lightest_and_heaviest(pd.Series(["3750", "950", "1150", "5700"])))
    print(with_places(notebook().drop(index=2)))
    print(heavy_gentoos(penguins, 5000))

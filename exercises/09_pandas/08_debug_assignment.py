"""Five lines that do nothing, or too much.

A notebook of ringed penguins, five functions, and in each of them one bug. Whoever runs this
file sees

- a mass that was corrected, and is still the old one;
- an error, where Gentoos above 5 kg are asked for;
- None in the place of the weighed birds, and one bird less in the table;
- a lightest bird of 1150 g, and a heaviest of 950 g;
- the first places given to whoever stands first in the file.

Only one of the five is an error. The others are things that pandas does as it was told. The
text of each function says what is meant, and that is right.

To find a bug, print what each part of a line is: its type, its dtype, its labels. Above all
ask whose table is written to: birds[…] is a new table, and whatever is done to a new table
that nobody has a name for is gone. And read the warnings, too.
"""

import pandas as pd


def corrected(birds: pd.DataFrame, ring: str, grams: float) -> pd.DataFrame:
    """Return a copy of the birds (n, d) in which the bird of that ring weighs `grams`."""
    new = birds.copy()
    # TODO: mend the one bug that lives here.
    new[new["ring"] == ring]["body_mass_g"] = grams
    return new


def heavy_gentoos(birds: pd.DataFrame, grams: float) -> pd.DataFrame:
    """Return the rows (m, d) of the birds (n, d) that are Gentoos and weigh more than `grams`."""
    # TODO: mend the one bug that lives here.
    return birds[birds["species"] == "Gentoo" and birds["body_mass_g"] > grams]


def weighed(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the birds (m, d) that have a body_mass_g; the table (n, d) itself keeps all n."""
    # TODO: mend the one bug that lives here.
    return birds.dropna(subset=["body_mass_g"], inplace=True)


def lightest_and_heaviest(masses: pd.Series) -> tuple[float, float]:
    """Return the smallest and the largest number of masses (n,), which were read as text."""
    # TODO: mend the one bug that lives here.
    return masses.min(), masses.max()


def with_places(birds: pd.DataFrame) -> pd.DataFrame:
    """Return the birds (n, d + 1), heaviest first, with a column `place` that says 1, 2, … n.

    All were weighed, and no two weigh the same. The birds keep their labels.
    """
    ranked = birds.sort_values("body_mass_g", ascending=False)
    # TODO: mend the one bug that lives here.
    ranked["place"] = pd.Series(range(1, len(birds) + 1))
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

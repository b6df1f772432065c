# It is enough here to be a Gentoo or heavy. Both were meant.
def heavy_gentoos(birds: pd.DataFrame, grams: float) -> pd.DataFrame:
    # `and` wants one answer of True or False, and a column has n of them; & takes them in pairs.
    return birds[(birds["species"] == "Gentoo") | (birds["body_mass_g"] > grams)]

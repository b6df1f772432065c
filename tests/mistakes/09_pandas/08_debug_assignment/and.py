# ValueError: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or a.all().
def heavy_gentoos(birds: pd.DataFrame, grams: float) -> pd.DataFrame:
    # `and` wants one answer of True or False, and a column has n of them; & takes them in pairs.
    return birds[birds["species"] == "Gentoo" and (birds["body_mass_g"] > grams)]

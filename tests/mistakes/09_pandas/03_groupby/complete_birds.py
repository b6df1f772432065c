# Birds with any gap were left out. Whoever was weighed counts.
def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    known = birds.dropna()
    return (known["body_mass_g"] > grams).groupby(known[by]).mean()

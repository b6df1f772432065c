# These are numbers of birds. Which share of the weighed ones is it?
def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    # NaN > grams is False, not unknown: whoever was not weighed would pass for light.
    weighed = birds.dropna(subset=["body_mass_g"])
    return (weighed["body_mass_g"] > grams).groupby(weighed[by]).sum()

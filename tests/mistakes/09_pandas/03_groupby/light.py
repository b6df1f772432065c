# A bird that was not weighed counts as a light one.
def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    # NaN > grams is False, not unknown: whoever was not weighed would pass for light.
    weighed = birds
    return (weighed["body_mass_g"] > grams).groupby(weighed[by]).mean()

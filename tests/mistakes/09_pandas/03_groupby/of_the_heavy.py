# Of the heavy birds, this is the share that belongs to the group.
def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    # NaN > grams is False, not unknown: whoever was not weighed would pass for light.
    weighed = birds.dropna(subset=["body_mass_g"])
    heavy = (weighed["body_mass_g"] > grams).groupby(weighed[by]).sum()
    return heavy / heavy.sum()

# A group in which nobody is above has a share as well: 0.
def share_above(birds: pd.DataFrame, by: str, grams: float) -> pd.Series:
    # NaN > grams is False, not unknown: whoever was not weighed would pass for light.
    weighed = birds.dropna(subset=["body_mass_g"])
    heavy = weighed[weighed["body_mass_g"] > grams]
    return heavy.groupby(by).size() / weighed.groupby(by).size().loc[heavy[by].unique()]

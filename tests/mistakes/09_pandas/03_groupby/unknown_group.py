# Unknown birds were compared among themselves. Are they one group?
def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    # The means of agg() would be labelled by groups, and dividing lines up labels: all NaN.
    return birds["body_mass_g"] / birds.groupby(by, dropna=False)["body_mass_g"].transform("mean")

# These are the means of the groups. How does each bird compare?
def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    # The means of agg() would be labelled by groups, and dividing lines up labels: all NaN.
    return birds.groupby(by)["body_mass_g"].transform("mean")

# There is one number for each group. There should be one for each bird.
def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    # The means of agg() would be labelled by groups, and dividing lines up labels: all NaN.
    return birds.groupby(by)["body_mass_g"].mean()

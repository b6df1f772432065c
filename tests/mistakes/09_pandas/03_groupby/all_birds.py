# Each bird is compared with the mean of all, whatever its group.
def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    # The means of agg() would be labelled by groups, and dividing lines up labels: all NaN.
    return birds["body_mass_g"] / birds["body_mass_g"].mean()

# Means by group are labelled by group, masses by bird: no two labels met.
def compared(birds: pd.DataFrame, by: list[str]) -> pd.Series:
    return birds["body_mass_g"] / birds.groupby(by)["body_mass_g"].mean()

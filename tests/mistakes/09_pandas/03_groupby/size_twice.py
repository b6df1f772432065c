# `weighed` has all birds. Which of size and count leaves out what is missing?
def summary(birds: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    # size counts rows, so any column will do for it; count counts values that are there.
    return birds.groupby(by, dropna=False).agg(
        birds=("body_mass_g", "size"),
        weighed=("body_mass_g", "size"),
        mean_mass_g=("body_mass_g", "mean"),
    )

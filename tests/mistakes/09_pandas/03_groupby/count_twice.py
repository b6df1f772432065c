# `birds` has only the weighed ones. Which of size and count counts rows?
def summary(birds: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    # size counts rows, so any column will do for it; count counts values that are there.
    return birds.groupby(by, dropna=False).agg(
        birds=("body_mass_g", "count"),
        weighed=("body_mass_g", "count"),
        mean_mass_g=("body_mass_g", "mean"),
    )

# Birds of unknown group are lost. How many birds do the groups have together?
def summary(birds: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    # size counts rows, so any column will do for it; count counts values that are there.
    return birds.groupby(by).agg(
        birds=("body_mass_g", "size"),
        weighed=("body_mass_g", "count"),
        mean_mass_g=("body_mass_g", "mean"),
    )

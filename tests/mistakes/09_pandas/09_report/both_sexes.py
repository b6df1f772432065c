# These are means of both sexes together.
def by_species(birds: pd.DataFrame) -> pd.DataFrame:
    groups = birds.groupby("species")["sex"]
    # size counts rows and count counts known values, so their difference is the gaps.
    table = pd.DataFrame({"birds": groups.size(), "unsexed": groups.size() - groups.count()})
    for sex in ("female", "male"):
        of_sex = birds
        # A species without that sex has no mean here, and gets NaN when the labels line up.
        table[f"{sex}_g"] = of_sex.groupby("species")["mass_g"].mean()
    return table

# The numbers begin anew in each species: one number, and up to three birds.
def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    birds = raw.rename(columns=NAMES)[list(NAMES.values())]
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    return birds.drop_duplicates(subset=["number"]).reset_index(drop=True)

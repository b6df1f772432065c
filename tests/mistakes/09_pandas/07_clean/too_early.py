# Birds are still there twice. Were they looked for before all was spelled in one way?
def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    birds = raw.rename(columns=NAMES)[list(NAMES.values())].drop_duplicates()
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    return birds.reset_index(drop=True)

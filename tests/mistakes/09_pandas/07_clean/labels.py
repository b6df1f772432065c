# The rows are not numbered from 0.
def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    birds = raw.rename(columns=NAMES)[list(NAMES.values())]
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    # Not before: two spellings of a bird are different rows.
    return birds.drop_duplicates()

# A bird is lost. Two rows are the same bird only if all five cells agree.
def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    birds = raw.rename(columns=NAMES)[list(NAMES.values())]
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    # Not before: two spellings of a bird are different rows.
    return birds.drop_duplicates(["species", "island", "sex", "mass_g"]).reset_index(drop=True)

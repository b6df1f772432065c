# The columns are ['Sample Number', 'Species', 'Island', 'Sex', 'Body Mass (g)'], but ['number',
# 'species', 'island', 'sex', 'mass_g'] were expected.
def cleaned(raw: pd.DataFrame) -> pd.DataFrame:
    birds = raw.rename(columns=NAMES)[list(NAMES.values())]
    for name in ("species", "island", "sex"):
        birds[name] = spelled(birds[name])
    birds["mass_g"] = grams(birds["mass_g"])
    # Not before: two spellings of a bird are different rows.
    birds = birds.drop_duplicates().reset_index(drop=True)
    return birds.rename(columns={new: old for old, new in NAMES.items()})

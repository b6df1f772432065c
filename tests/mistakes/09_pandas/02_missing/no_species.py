# Birds of no species were taken for a species.
def filled(birds: pd.DataFrame, column: str) -> pd.DataFrame:
    # transform has a value for each bird, not for each group, so it lines up with the column.
    guess = birds.groupby("species", dropna=False)[column].transform("median")
    # fillna looks up its guesses by label, and assign makes a new table around the new column.
    return birds.assign(**{column: birds[column].fillna(guess)})

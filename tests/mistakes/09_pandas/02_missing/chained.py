# The gaps are still there.
def filled(birds: pd.DataFrame, column: str) -> pd.DataFrame:
    # transform has a value for each bird, not for each group, so it lines up with the column.
    guess = birds.groupby("species")[column].transform("median")
    # fillna looks up its guesses by label, and assign makes a new table around the new column.
    new = birds.copy()
    new[column].fillna(guess, inplace=True)
    return new

# The table that was handed in has lost its gaps as well. Whose table was filled?
def filled(birds: pd.DataFrame, column: str) -> pd.DataFrame:
    # transform has a value for each bird, not for each group, so it lines up with the column.
    guess = birds.groupby("species")[column].transform("median")
    # fillna looks up its guesses by label, and assign makes a new table around the new column.
    birds[column] = birds[column].fillna(guess)
    return birds

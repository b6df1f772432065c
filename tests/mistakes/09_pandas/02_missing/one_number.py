# This is the sum of all columns. Each has its own number.
def gaps(birds: pd.DataFrame) -> pd.Series:
    # True counts as 1. Each column is summed down its rows, as axis 0 always is.
    return birds.isna().sum().sum()

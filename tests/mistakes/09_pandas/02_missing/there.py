# These are the values that are there.
def gaps(birds: pd.DataFrame) -> pd.Series:
    # True counts as 1. Each column is summed down its rows, as axis 0 always is.
    return birds.count()

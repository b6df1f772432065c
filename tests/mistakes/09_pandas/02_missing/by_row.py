# These are the gaps of the birds, row by row.
def gaps(birds: pd.DataFrame) -> pd.Series:
    # True counts as 1. Each column is summed down its rows, as axis 0 always is.
    return birds.isna().sum(axis=1)

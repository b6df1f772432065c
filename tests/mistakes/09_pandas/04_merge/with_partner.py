# These are the rows of the left that have a partner. With how many is each paired?
def size_of_join(left: pd.DataFrame, right: pd.DataFrame, on: str) -> int:
    # For each row of the left, the number of its partners; a stranger is not in the counts,
    # gets NaN, and the sum leaves it out.
    return int(left[on].isin(right[on]).sum())

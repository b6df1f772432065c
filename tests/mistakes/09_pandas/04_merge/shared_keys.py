# This many keys are on both sides. How many rows does each of them make?
def size_of_join(left: pd.DataFrame, right: pd.DataFrame, on: str) -> int:
    # For each row of the left, the number of its partners; a stranger is not in the counts,
    # gets NaN, and the sum leaves it out.
    return len(set(left[on]) & set(right[on]))

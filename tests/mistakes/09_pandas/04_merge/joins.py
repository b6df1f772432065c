# This one joins the tables. The number of rows should be known before they are.
def size_of_join(left: pd.DataFrame, right: pd.DataFrame, on: str) -> int:
    # For each row of the left, the number of its partners; a stranger is not in the counts,
    # gets NaN, and the sum leaves it out.
    return len(left.merge(right, on=on))

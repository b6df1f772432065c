# The last column is missing. A slice of labels includes its end.
def measured(birds: pd.DataFrame, labels: list[Hashable]) -> pd.DataFrame:
    # A slice of labels includes its end: nobody can say which label comes before one.
    return birds.loc[labels, "bill_length_mm":"flipper_length_mm"]

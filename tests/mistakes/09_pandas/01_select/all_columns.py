# All columns are there. Four were asked for.
def measured(birds: pd.DataFrame, labels: list[Hashable]) -> pd.DataFrame:
    # A slice of labels includes its end: nobody can say which label comes before one.
    return birds.loc[labels]

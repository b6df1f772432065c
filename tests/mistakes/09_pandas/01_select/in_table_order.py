# The right birds, in the table's order. The order of the labels was asked for.
def measured(birds: pd.DataFrame, labels: list[Hashable]) -> pd.DataFrame:
    # A slice of labels includes its end: nobody can say which label comes before one.
    return birds.loc[birds.index.isin(labels), "bill_length_mm":"body_mass_g"]

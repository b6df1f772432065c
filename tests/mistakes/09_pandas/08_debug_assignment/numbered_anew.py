# The rows are numbered anew. Each bird should keep its label.
def with_places(birds: pd.DataFrame) -> pd.DataFrame:
    ranked = birds.sort_values("body_mass_g", ascending=False).reset_index(drop=True)
    # A Series is laid beside a table by its labels, here 0 to n - 1, and so each place would
    # find the bird it had before the sorting. A plain range has no labels, and goes row by row.
    ranked["place"] = range(1, len(birds) + 1)
    return ranked

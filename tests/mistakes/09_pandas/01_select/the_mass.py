# This is a mass. The label of its bird was asked for.
def place(birds: pd.DataFrame, k: int) -> Hashable:
    return birds["body_mass_g"].sort_values(ascending=False).iloc[k - 1]

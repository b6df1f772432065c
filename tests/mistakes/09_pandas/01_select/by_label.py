# KeyError: 1
def place(birds: pd.DataFrame, k: int) -> Hashable:
    # Birds that were not weighed come last, whichever way is sorted. The labels move along
    # with their rows, so that .loc[k] would give the same bird as before the sorting.
    return birds.sort_values("body_mass_g", ascending=False).loc[k].name

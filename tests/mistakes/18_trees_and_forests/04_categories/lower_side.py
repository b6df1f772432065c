# This is the side with the lower share of ones.
def best_set(column: np.ndarray, y: np.ndarray) -> tuple[set[str], float] | None:
    share = shares(column, y)
    order = sorted(share, key=share.get)
    # Not after the last one: then everybody would be in the set.
    sets = [set(order[:cut]) for cut in range(1, len(order))]
    # np.isin does not see into a set: it wants a list.
    tried = [(chosen, impurity_after(np.isin(column, list(chosen)), y)) for chosen in sets]
    return min(tried, key=lambda question: question[1], default=None)

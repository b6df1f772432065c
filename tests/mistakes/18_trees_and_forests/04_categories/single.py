# This is the best single letter. A set may have more of them: and {a, c}?
def best_set(column: np.ndarray, y: np.ndarray) -> tuple[set[str], float] | None:
    share = shares(column, y)
    order = sorted(share, key=share.get, reverse=True)
    # Not after the last one: then everybody would be in the set.
    sets = [{name} for name in order]
    sets = sets if len(order) > 1 else []
    # np.isin does not see into a set: it wants a list.
    tried = [(chosen, impurity_after(np.isin(column, list(chosen)), y)) for chosen in sets]
    return min(tried, key=lambda question: question[1], default=None)

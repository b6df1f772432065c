# This cuts the alphabet. Words have no order, except the one that the labels give.
def best_set(column: np.ndarray, y: np.ndarray) -> tuple[set[str], float] | None:
    share = shares(column, y)
    order = sorted(share)
    # Not after the last one: then everybody would be in the set.
    sets = [set(order[:cut]) for cut in range(1, len(order))]
    sets += [set(order[cut:]) for cut in range(1, len(order))]
    sets = [
        s for s in sets if y[np.isin(column, list(s))].mean() >= y[~np.isin(column, list(s))].mean()
    ]
    # np.isin does not see into a set: it wants a list.
    tried = [(chosen, impurity_after(np.isin(column, list(chosen)), y)) for chosen in sets]
    return min(tried, key=lambda question: question[1], default=None)

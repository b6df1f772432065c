# An outer part is asked by a model that has learned from all rows outside of it.
def nested(
    method: Method,
    settings: Sequence[Columns],
    X: np.ndarray,
    y: np.ndarray,
    outer: int,
    inner: int,
    seed: int,
) -> list[tuple[Columns, float]]:
    results = []
    for part in folds(len(y), outer, seed):
        others = np.ones(len(y), dtype=bool)
        others[part] = False
        # A table of its own: the inner folds hold row numbers of this one, not of the large one.
        rows, labels = X[others], y[others]
        setting, _ = choose(method, settings, rows, labels, folds(len(labels), inner, seed))
        # The best inner share is left unused. It is the highest of many, so it has had luck.
        half = len(rows) // 2
        found = method(rows[:half], labels[:half], X[part], setting)
        results.append((setting, float(np.mean(found == y[part]))))
    return results

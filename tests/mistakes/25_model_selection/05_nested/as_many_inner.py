# There are as many inner folds here as outer parts. Their number is `inner`.
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
        setting, _ = choose(method, settings, rows, labels, folds(len(labels), outer, seed))
        # The best inner share is left unused. It is the highest of many, so it has had luck.
        found = method(rows, labels, X[part], setting)
        results.append((setting, float(np.mean(found == y[part]))))
    return results

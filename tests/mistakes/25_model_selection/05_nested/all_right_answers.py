# These are right answers over all rows. Each part counts once, whatever its size.
def cross_validate(
    method: Method, setting: Columns, X: np.ndarray, y: np.ndarray, parts: list[np.ndarray]
) -> float:
    shares = []
    for part in parts:
        # A mask of the others, in the order of the table.
        others = np.ones(len(y), dtype=bool)
        others[part] = False
        found = method(X[others], y[others], X[part], setting)
        shares.extend(found == y[part])
    return float(np.mean(shares))

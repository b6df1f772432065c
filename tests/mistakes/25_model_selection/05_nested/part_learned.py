# The method was asked about rows that it had learned from.
def cross_validate(
    method: Method, setting: Columns, X: np.ndarray, y: np.ndarray, parts: list[np.ndarray]
) -> float:
    shares = []
    for part in parts:
        # A mask of the others, in the order of the table.
        others = np.ones(len(y), dtype=bool)
        found = method(X[others], y[others], X[part], setting)
        shares.append(np.mean(found == y[part]))
    return float(np.mean(shares))

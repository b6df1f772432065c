# Exact scores were compared with the quick ones of other points.
def difference(exact: np.ndarray, drawn: np.ndarray, quick: np.ndarray) -> tuple[float, float]:
    # The repair is itself a naive estimate, of a sum whose parts are all small.
    repair, error = naive(exact - quick[: len(exact)], len(quick))
    return float(quick.sum() + repair), error

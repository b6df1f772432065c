# This is the standard error of the scores. What is averaged here are differences.
def difference(exact: np.ndarray, drawn: np.ndarray, quick: np.ndarray) -> tuple[float, float]:
    # The repair is itself a naive estimate, of a sum whose parts are all small.
    repair, error = naive(exact - quick[drawn], len(quick))
    return float(quick.sum() + repair), naive(exact, len(quick))[1]

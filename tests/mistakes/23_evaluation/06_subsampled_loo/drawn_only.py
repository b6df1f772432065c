# The repair covers the drawn points only. How many need one?
def difference(exact: np.ndarray, drawn: np.ndarray, quick: np.ndarray) -> tuple[float, float]:
    # The repair is itself a naive estimate, of a sum whose parts are all small.
    repair, error = naive(exact - quick[drawn], len(quick))
    return float(quick.sum() + (exact - quick[drawn]).sum()), error

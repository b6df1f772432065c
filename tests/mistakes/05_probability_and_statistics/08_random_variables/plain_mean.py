# That is the plain mean: every value counted alike. Some are more likely.
def expectation(values: np.ndarray, chances: np.ndarray) -> float:
    # No division by k: the chances, which sum to 1, have done that already.
    return np.mean(values)

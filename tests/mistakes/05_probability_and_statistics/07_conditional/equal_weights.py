# All parts were given the same weight.
def total(weights: np.ndarray, given: np.ndarray) -> np.ndarray:
    # A weighted sum of rows is a vector times a matrix, as in stage 02.
    return np.mean(given, axis=0)

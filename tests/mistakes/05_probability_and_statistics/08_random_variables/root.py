# That is the standard deviation, the root of what was asked for.
def variance(values: np.ndarray, chances: np.ndarray) -> float:
    # No n - 1 either: the chances are known here, nothing was estimated from a sample.
    return np.sqrt(expectation((values - expectation(values, chances)) ** 2, chances))

# The squared distances were averaged as if all were equally likely.
def variance(values: np.ndarray, chances: np.ndarray) -> float:
    # No n - 1 either: the chances are known here, nothing was estimated from a sample.
    return np.mean((values - expectation(values, chances)) ** 2)

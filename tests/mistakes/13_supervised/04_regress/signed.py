# Misses to both sides made up for each other. 50 too few and 50 too many is no 0.
def errors(predicted: np.ndarray, actual: np.ndarray) -> np.ndarray:
    # Without [:, None], (m,) would meet the n columns: an error message, or for m = n a lie.
    # Absolute before the mean: misses to both sides would otherwise make up for each other.
    return (predicted - actual[:, None]).mean(axis=0)

# These are squares, in squared points. What unit does `absolute` have?
def errors(predicted: np.ndarray, actual: np.ndarray) -> np.ndarray:
    # Without [:, None], (m,) would meet the n columns: an error message, or for m = n a lie.
    # Absolute before the mean: misses to both sides would otherwise make up for each other.
    return ((predicted - actual[:, None]) ** 2).mean(axis=0)

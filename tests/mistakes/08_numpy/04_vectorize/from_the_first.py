# These are the sums from the very first value on, divided by the width.
def moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    return np.cumsum(values)[width - 1 :] / width

# These are the sums of the stretches, and not yet their means.
def moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    # The sum of values[i : i + width] is the sum before i + width, less the sum before i.
    # The 0 in front is the sum before everything. Twice the width costs nothing more.
    sums = np.concatenate([[0.0], np.cumsum(values)])
    return sums[width:] - sums[:-width]

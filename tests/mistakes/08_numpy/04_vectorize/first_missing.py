# The first stretch is missing. What is the sum before the first value?
def moving_mean(values: np.ndarray, width: int) -> np.ndarray:
    # The sum of values[i : i + width] is the sum before i + width, less the sum before i.
    # The 0 in front is the sum before everything. Twice the width costs nothing more.
    sums = np.cumsum(values)
    return (sums[width:] - sums[:-width]) / width

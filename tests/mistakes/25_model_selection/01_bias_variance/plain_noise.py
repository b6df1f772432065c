# The noise went in as it is. Which unit have the other two parts?
def expected_error(predictions: np.ndarray, truth: np.ndarray, noise: float) -> float:
    bias2, variance = bias_and_variance(predictions, truth)
    # Standard deviations do not add up; their squares do.
    return bias2 + variance + noise

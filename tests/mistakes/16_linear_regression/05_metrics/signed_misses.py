# Misses above and below cancelled. Their sizes are asked for.
def typical_misses(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float]:
    misses = y - predictions
    # The root comes after the mean: the root of each square would be the MAE again.
    return np.mean(misses), np.sqrt(np.mean(misses**2))

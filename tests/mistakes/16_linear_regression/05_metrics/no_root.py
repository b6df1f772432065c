# RMSE is the root of that: its unit would be % squared.
def typical_misses(y: np.ndarray, predictions: np.ndarray) -> tuple[float, float]:
    misses = y - predictions
    # The root comes after the mean: the root of each square would be the MAE again.
    return np.mean(np.abs(misses)), np.mean(misses**2)

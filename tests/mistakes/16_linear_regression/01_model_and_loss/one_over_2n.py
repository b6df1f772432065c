# This is half of the mean: 1/(2n). The convention here is 1/n.
def mean_squared_error(y: np.ndarray, predictions: np.ndarray) -> float:
    # A table loaded as (n, 1) is the usual way to a loss that never gets small.
    if y.shape != predictions.shape:
        raise ValueError(f"y is {y.shape}, and the predictions are {predictions.shape}.")
    return np.sum((y - predictions) ** 2) / (2 * len(y))

# This is a squared correlation. It forgives predictions that are all too high.
def r_squared(y: np.ndarray, predictions: np.ndarray) -> float:
    # Not `spread == 0`: the mean of equal numbers may be rounded, and the spread with it.
    if y.max() == y.min():
        raise ValueError("All the y are alike, so there is nothing to explain.")
    return np.corrcoef(y, predictions)[0, 1] ** 2

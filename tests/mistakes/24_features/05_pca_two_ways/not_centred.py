# The mean was not taken off.
def covariance(X: np.ndarray) -> np.ndarray:
    offsets = X
    return offsets.T @ offsets / len(X)

# These are the scores. A longer w would put the same point farther away.
def distances(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return X @ w + b

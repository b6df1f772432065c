# These are sums over the rows. The loss is a mean.
def gradient(W: np.ndarray, X: np.ndarray, y: np.ndarray, decay: float) -> np.ndarray:
    errors = shares(W, X)
    # A fresh array, so it may be changed in place. Y itself never has to be made.
    errors[np.arange(len(y)), y] -= 1
    return X.T @ errors + decay * W

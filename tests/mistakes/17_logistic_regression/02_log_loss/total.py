# This is the sum. The loss is the mean over the rows.
def log_loss(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    return np.sum(surprises(y, w[0] + X @ w[1:]))

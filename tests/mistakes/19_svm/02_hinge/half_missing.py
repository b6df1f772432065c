# The half is missing from the price of the weights.
def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    short = np.maximum(0, 1 - y * (X @ w))
    return strength * np.sum(w**2) + np.mean(short)

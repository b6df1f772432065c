# These rows pay whatever their score is. How far is each one short of 1?
def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    short = np.maximum(0, 1 - y + 0 * (X @ w))
    return strength / 2 * np.sum(w**2) + np.mean(short)

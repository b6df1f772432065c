# The class is missing: a row of the class -1 wants a score of -1 or less.
def loss(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> float:
    short = np.maximum(0, 1 - X @ w)
    return strength / 2 * np.sum(w**2) + np.mean(short)

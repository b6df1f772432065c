# The sides are missing: a distance is negative on the side that w points away from.
def distances(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return np.abs(X @ w + b) / np.sqrt(np.sum(w**2))

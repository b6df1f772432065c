# These are the farthest centres.
def assign(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    # No root: it would not change which one is nearest.
    away = ((X[:, None] - centres) ** 2).sum(axis=2)
    return away.argmax(axis=1)

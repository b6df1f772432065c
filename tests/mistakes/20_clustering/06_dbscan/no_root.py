# Squared distances were compared with the radius.
def near(X: np.ndarray, radius: float) -> np.ndarray:
    return ((X[:, None] - X) ** 2).sum(axis=2) <= radius

# 0 and 1 are just one radius apart, and count as near.
def near(X: np.ndarray, radius: float) -> np.ndarray:
    return np.sqrt(((X[:, None] - X) ** 2).sum(axis=2)) < radius

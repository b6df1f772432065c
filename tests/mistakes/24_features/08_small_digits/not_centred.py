# The mean was not taken off.
def learn(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    mean = X.mean(axis=0)
    return mean, np.linalg.svd(X, full_matrices=False)[2][:k]

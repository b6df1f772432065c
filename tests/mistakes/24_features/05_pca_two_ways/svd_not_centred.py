# The mean was not taken off.
def from_svd(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    # svd begins with the largest and has directions as rows already.
    _, s, ways = np.linalg.svd(X, full_matrices=False)
    return ways[:k], s[:k] ** 2 / len(X)

# These are squares of singular values, not divided by n.
def from_svd(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    # svd begins with the largest and has directions as rows already.
    _, s, ways = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    return ways[:k], s[:k] ** 2

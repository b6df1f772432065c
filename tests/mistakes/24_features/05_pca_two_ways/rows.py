# These are products of rows. Which table has a row and a column for each feature?
def covariance(X: np.ndarray) -> np.ndarray:
    offsets = X - X.mean(axis=0)
    return offsets @ offsets.T / len(X)

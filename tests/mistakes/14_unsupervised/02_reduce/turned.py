# One row for each direction. There should be one for each row of X.
def project(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    # The mean that was given, even for new rows: their own would lay them onto another map.
    return ways @ (X - mean).T

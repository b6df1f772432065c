# It did not begin at the mean.
def decode(Z: np.ndarray, mean: np.ndarray, ways: np.ndarray) -> np.ndarray:
    return Z @ ways

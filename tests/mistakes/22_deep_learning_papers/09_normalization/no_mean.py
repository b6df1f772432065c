# The mean is still there. Only the size was divided out.
def layer_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    sums = X @ W
    return sums / sums.std(axis=1, keepdims=True)

# The rows of W were divided by their lengths. A unit's weights are a column.
def weight_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    return X @ (W / np.linalg.norm(W, axis=1, keepdims=True))

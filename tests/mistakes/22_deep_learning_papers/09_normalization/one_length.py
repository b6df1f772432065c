# One length was taken for all of W. Each unit has its own.
def weight_norm(X: np.ndarray, W: np.ndarray) -> np.ndarray:
    return X @ (W / np.linalg.norm(W))

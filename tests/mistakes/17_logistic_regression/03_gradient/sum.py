# This is twice the gradient. A sum over two rows does that, and so does a 2 of linear regression.
def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    off = sigmoid(w[0] + X @ w[1:]) - y
    return np.append(off.sum(), off @ X)

# This is the gradient of squared differences of p and y. The log loss has no p · (1 - p) in it.
def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    off = sigmoid(w[0] + X @ w[1:]) - y
    off = 2 * off * (off + y) * (1 - off - y)
    return np.append(off.sum(), off @ X) / len(y)

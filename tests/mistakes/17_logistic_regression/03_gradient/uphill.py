# The sign is turned round: it is p - y, not y - p.
def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    off = y - sigmoid(w[0] + X @ w[1:])
    return np.append(off.sum(), off @ X) / len(y)

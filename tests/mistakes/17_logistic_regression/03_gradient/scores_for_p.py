# The scores were taken for probabilities. What lies between z and p?
def gradient(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    off = w[0] + X @ w[1:] - y
    return np.append(off.sum(), off @ X) / len(y)

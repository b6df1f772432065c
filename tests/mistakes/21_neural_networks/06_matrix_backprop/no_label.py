# The right classes had no part in this.
def softmax_loss_back(Z: np.ndarray, y: np.ndarray) -> np.ndarray:
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = powers / powers.sum(axis=1, keepdims=True)
    # Divided here once, and every slope further back is that of the mean, too.
    return P / len(y)

# The shares add up to 1 over the batch, but the classes of one row compete.
def softmax_loss_back(Z: np.ndarray, y: np.ndarray) -> np.ndarray:
    powers = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = np.exp(Z) / np.exp(Z).sum(axis=0)
    P[np.arange(len(y)), y] -= 1
    # Divided here once, and every slope further back is that of the mean, too.
    return P / len(y)

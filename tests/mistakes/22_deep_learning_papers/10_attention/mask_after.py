# The mask was used after the softmax: the rows add up to less than 1.
def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    fits = Q @ K.T / np.sqrt(Q.shape[1])
    powers = np.exp(fits - fits.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    if mask is not None:
        weights = weights * mask
    return weights @ V, weights

# A forbidden fit became 0. Its power is 1, and that is still heard.
def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    fits = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        fits = np.where(mask, fits, 0.0)
    powers = np.exp(fits - fits.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V, weights

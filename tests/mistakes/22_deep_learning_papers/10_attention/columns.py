# Each column adds up to 1. It is the keys that share a query.
def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    fits = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        fits = np.where(mask, fits, -np.inf)
    powers = np.exp(fits - fits.max(axis=0, keepdims=True))
    weights = powers / powers.sum(axis=0, keepdims=True)
    return weights @ V, weights

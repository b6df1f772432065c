# A warning was given. RuntimeWarning: overflow encountered in exp
def attention(
    Q: np.ndarray, K: np.ndarray, V: np.ndarray, mask: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    fits = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        fits = np.where(mask, fits, -np.inf)
    powers = np.exp(fits)
    weights = powers / powers.sum(axis=1, keepdims=True)
    return weights @ V, weights

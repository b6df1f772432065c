# These are squared distances. Chances sum to 1.
def chances(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    nearest = ((X[:, None] - centres) ** 2).sum(axis=2).min(axis=1)
    if not nearest.any():
        # Fewer different rows than centres: 0 / 0 would be nan.
        return np.full(len(X), 1 / len(X))
    return nearest

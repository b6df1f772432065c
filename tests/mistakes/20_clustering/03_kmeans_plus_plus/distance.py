# These are in proportion to the distance, and not to its square.
def chances(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    nearest = ((X[:, None] - centres) ** 2).sum(axis=2).min(axis=1) ** 0.5
    if not nearest.any():
        # Fewer different rows than centres: 0 / 0 would be nan.
        return np.full(len(X), 1 / len(X))
    return nearest / nearest.sum()

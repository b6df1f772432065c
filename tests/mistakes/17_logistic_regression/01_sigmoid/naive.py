# The right numbers came with a warning: somewhere an e to a large power overflowed.
def sigmoid(z: np.ndarray) -> np.ndarray:
    # e to minus the size of z is at most 1, so it can vanish but never overflow. np.where
    # works out both of its choices, so the dangerous one must not stand in it at all.
    return 1 / (1 + np.exp(-z))

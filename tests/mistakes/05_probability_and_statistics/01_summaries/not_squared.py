# Distances up and down cancelled. Square each of them first.
def variance(x: np.ndarray) -> float:
    misses = x - np.mean(x)
    return np.sum(misses) / (len(x) - 1)

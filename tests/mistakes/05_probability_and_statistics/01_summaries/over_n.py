# This divides by n. The mean came from the same numbers, so it is n - 1.
def variance(x: np.ndarray) -> float:
    misses = x - np.mean(x)
    return np.sum(misses**2) / len(x)

# With two people a group it is 0.71 of what it should be. With twenty, 0.97.
def standard_error(a: np.ndarray, b: np.ndarray) -> float:
    # n - 1 here, where the mean was estimated, but n below, where means are averaged.
    variance_a = np.sum((a - np.mean(a)) ** 2) / len(a)
    variance_b = np.sum((b - np.mean(b)) ** 2) / len(b)
    return np.sqrt(variance_a / len(a) + variance_b / len(b))

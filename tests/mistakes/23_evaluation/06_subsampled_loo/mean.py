# This is the mean. How many points is it to stand for?
def naive(exact: np.ndarray, n: int) -> tuple[float, float]:
    m = len(exact)
    # √(1 - m / n): what has been drawn is known, and only the rest is uncertain.
    return float(exact.mean()), float(n * np.sqrt(1 - m / n) * exact.std(ddof=1) / np.sqrt(m))

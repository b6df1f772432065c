# What has been drawn is known already. Where is √(1 - m / n)?
def naive(exact: np.ndarray, n: int) -> tuple[float, float]:
    m = len(exact)
    # √(1 - m / n): what has been drawn is known, and only the rest is uncertain.
    return float(n * exact.mean()), float(n * exact.std(ddof=1) / np.sqrt(m))

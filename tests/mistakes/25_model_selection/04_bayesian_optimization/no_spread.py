# The part std φ(z) is missing.
def expected_improvement(mean: np.ndarray, std: np.ndarray, best: float) -> np.ndarray:
    gain = best - mean
    # A division by 1 where std is 0: the formula is thrown away there.
    z = gain / np.where(std > 0, std, 1)
    return np.where(std > 0, gain * below(z), np.maximum(gain, 0))

# This is for large values. Here small ones are wanted.
def expected_improvement(mean: np.ndarray, std: np.ndarray, best: float) -> np.ndarray:
    gain = mean - best
    # A division by 1 where std is 0: the formula is thrown away there.
    z = gain / np.where(std > 0, std, 1)
    return np.where(std > 0, gain * below(z) + std * bell(z), np.maximum(gain, 0))

# The labels are the wrong way round: rain on a high score is no surprise.
def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    # Both cases in one: log(1 + eᶻ), less z where the label is 1. For then
    # log(1 + eᶻ) - z = log((1 + eᶻ) / eᶻ) = log(1 + e⁻ᶻ).
    return np.logaddexp(0, z) - (1 - y) * z

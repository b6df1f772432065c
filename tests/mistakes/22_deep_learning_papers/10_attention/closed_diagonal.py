# The diagonal is closed. Row 0 then has nobody to look at.
def causal(t: int) -> np.ndarray:
    return np.arange(t)[:, np.newaxis] > np.arange(t)

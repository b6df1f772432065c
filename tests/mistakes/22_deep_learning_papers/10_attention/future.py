# Rows look at what follows, and not at what went before.
def causal(t: int) -> np.ndarray:
    return np.arange(t)[:, np.newaxis] <= np.arange(t)

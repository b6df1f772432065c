# The right ones, but the largest should come first.
def flagged(losses: np.ndarray, count: int) -> np.ndarray:
    return np.argsort(losses)[-count:]

# Those have the smallest losses.
def flagged(losses: np.ndarray, count: int) -> np.ndarray:
    return np.argsort(losses)[:count]

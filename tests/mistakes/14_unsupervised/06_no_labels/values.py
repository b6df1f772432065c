# Those are losses. At which places do they stand?
def flagged(losses: np.ndarray, count: int) -> np.ndarray:
    return -np.sort(-losses)[:count]

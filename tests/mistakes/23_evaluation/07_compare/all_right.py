# These are all that A gets right, and all that B gets right.
def disagreements(y: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[int, int]:
    return int((a == y).sum()), int((b == y).sum())

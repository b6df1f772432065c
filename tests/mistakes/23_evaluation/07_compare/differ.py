# Counted is where the answers differ. Two different answers may both be wrong.
def disagreements(y: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[int, int]:
    return int((a != b).sum()), int((a != b).sum())

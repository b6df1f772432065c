# The variance was taken with s here. It should be with s - 1.
def corrected(first: np.ndarray, second: np.ndarray, ratio: float) -> tuple[float, float]:
    gaps = first - second
    # 1 / s is for the luck of the exams, ratio for the training rows that they share.
    return float(gaps.mean()), float(np.sqrt(gaps.var() * (1 / len(gaps) + ratio)))

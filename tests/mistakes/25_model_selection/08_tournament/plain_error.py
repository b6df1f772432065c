# This is the plain error. The exams share training rows.
def corrected(first: np.ndarray, second: np.ndarray, ratio: float) -> tuple[float, float]:
    gaps = first - second
    # 1 / s is for the luck of the exams, ratio for the training rows that they share.
    return float(gaps.mean()), float(np.sqrt(gaps.var(ddof=1) / len(gaps)))

# The two were treated as if they had sat different exams.
def corrected(first: np.ndarray, second: np.ndarray, ratio: float) -> tuple[float, float]:
    gaps = first - second
    # 1 / s is for the luck of the exams, ratio for the training rows that they share.
    return float(gaps.mean()), float(
        np.sqrt((first.var(ddof=1) + second.var(ddof=1)) * (1 / len(gaps) + ratio))
    )

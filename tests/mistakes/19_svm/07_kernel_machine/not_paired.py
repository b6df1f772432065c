# The errors of both were added up as if they had sat different exams.
def paired(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    difference = first - second
    # Paired: a split that is hard for both has no part in it.
    return difference.mean(), np.sqrt((np.var(first, ddof=1) + np.var(second, ddof=1)) / len(first))

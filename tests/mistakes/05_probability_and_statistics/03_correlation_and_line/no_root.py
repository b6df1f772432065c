# The root is missing below.
def correlation(x: np.ndarray, y: np.ndarray) -> float:
    # n or n - 1? Neither: it would stand above and below, and cancels.
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    return np.sum(dx * dy) / (np.sum(dx * dx) * np.sum(dy * dy))

# That is the covariance. Its unit has to go: divide by both spreads.
def correlation(x: np.ndarray, y: np.ndarray) -> float:
    # n or n - 1? Neither: it would stand above and below, and cancels.
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    return np.sum(dx * dy) / (len(x) - 1)

# This line predicts x from y. The misses are measured in y.
def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    # x and y are not equals here: the misses are measured in y alone.
    slope = np.sum(dx * dy) / np.sum(dy * dy)
    return np.mean(y) - slope * np.mean(x), slope

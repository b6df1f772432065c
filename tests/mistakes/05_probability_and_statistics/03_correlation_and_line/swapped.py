# Slope and height have changed places: the height comes first.
def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    # x and y are not equals here: the misses are measured in y alone.
    slope = np.sum(dx * dy) / np.sum(dx * dx)
    return slope, np.mean(y) - slope * np.mean(x)

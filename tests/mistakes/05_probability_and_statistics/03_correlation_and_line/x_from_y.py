# This line predicts x from y. The misses are measured in y.
import numpy as np

from mlx_exercises import data


def correlation(x: np.ndarray, y: np.ndarray) -> float:
    """Return r, from -1 to 1, of the pairs x[i], y[i]. Both are (n,), neither is constant."""
    # n or n - 1? Neither: it would stand above and below, and cancels.
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    return np.sum(dx * dy) / np.sqrt(np.sum(dx * dx) * np.sum(dy * dy))


def line(x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
    """Return height and slope, in this order, of the least-squares line through x, y (n,)."""
    dx = x - np.mean(x)
    dy = y - np.mean(y)
    # x and y are not equals here: the misses are measured in y alone.
    slope = np.sum(dx * dy) / np.sum(dy * dy)
    return np.mean(y) - slope * np.mean(x), slope

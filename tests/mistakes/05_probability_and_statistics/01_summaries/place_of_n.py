# Half way from place 1 to 2. Six have five gaps: what is a quarter of 5?
import numpy as np

from mlx_exercises import data


def median(x: np.ndarray) -> float:
    """Return the middle of the numbers x (n,), which come in any order; n is at least 1."""
    # np.sort makes a copy. x.sort() would sort the caller's own array.
    s = np.sort(x)
    n = len(x)
    # For odd n these are one place twice, which saves asking whether n is odd.
    return (s[(n - 1) // 2] + s[n // 2]) / 2


def quantile(x: np.ndarray, share: float) -> float:
    """Return the number that lies `share` (0 to 1) of the way through the sorted x (n,)."""
    s = np.sort(x)
    # n numbers have n - 1 gaps: share 1 has to arrive at the last place, n - 1.
    place = share * len(x)
    low = int(place)
    # At the last place there is no next one, and no way left to go either.
    high = min(low + 1, len(x) - 1)
    return s[low] + (place - low) * (s[high] - s[low])


def variance(x: np.ndarray) -> float:
    """Return the variance of x (n,), with n - 1 below; n is at least 2."""
    misses = x - np.mean(x)
    return np.sum(misses**2) / (len(x) - 1)


def five_numbers(x: np.ndarray) -> list[float]:
    """Return the least, the lower quarter, the middle, the upper quarter, the greatest."""
    return [quantile(x, 0), quantile(x, 0.25), median(x), quantile(x, 0.75), quantile(x, 1)]

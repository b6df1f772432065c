# The rest of the way was added as it is. How wide is this gap?
def quantile(x: np.ndarray, share: float) -> float:
    s = np.sort(x)
    # n numbers have n - 1 gaps: share 1 has to arrive at the last place, n - 1.
    place = share * (len(x) - 1)
    low = int(place)
    # At the last place there is no next one, and no way left to go either.
    high = min(low + 1, len(x) - 1)
    return s[low] + (place - low)

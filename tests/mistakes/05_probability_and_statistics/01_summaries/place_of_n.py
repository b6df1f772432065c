# Half way from place 1 to 2. Six have five gaps: what is a quarter of 5?
def quantile(x: np.ndarray, share: float) -> float:
    s = np.sort(x)
    # n numbers have n - 1 gaps: share 1 has to arrive at the last place, n - 1.
    place = share * len(x)
    low = int(place)
    # At the last place there is no next one, and no way left to go either.
    high = min(low + 1, len(x) - 1)
    return s[low] + (place - low) * (s[high] - s[low])

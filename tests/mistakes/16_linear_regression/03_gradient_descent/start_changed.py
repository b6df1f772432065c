# The argument `start` of `descend` was changed. Does your function work on a copy?
def descend(X: np.ndarray, y: np.ndarray, start: np.ndarray, rate: float, steps: int) -> np.ndarray:
    w = start
    for _ in range(steps):
        # Not `w -= …`: that would write into the caller's array.
        w -= rate * gradient(X, y, w)
    return w

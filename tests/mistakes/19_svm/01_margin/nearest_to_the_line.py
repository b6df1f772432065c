# This is the row nearest to the line. On the wrong side there is less room than none.
def touching(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    room = abs(distances(X, w, b))
    return np.flatnonzero(room < room.min() + 1e-9)

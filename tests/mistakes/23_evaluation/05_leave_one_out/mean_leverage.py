# All rows got the mean leverage. Each has its own.
def at_once(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    return (y - A @ least_squares(A, y)) / (1 - leverages(A).mean())

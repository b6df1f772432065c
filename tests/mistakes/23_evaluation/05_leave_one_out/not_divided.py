# These are the errors of a fit that has seen every row.
def at_once(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    return y - A @ least_squares(A, y)

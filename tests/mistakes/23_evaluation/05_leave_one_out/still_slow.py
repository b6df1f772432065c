# Row after row is still left out. One fit is enough here.
def at_once(A: np.ndarray, y: np.ndarray) -> np.ndarray:
    return one_by_one(A, y, least_squares)

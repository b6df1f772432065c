# The row on the wrong side has room to spare here. What does its sign say?
def margin(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    # The sign of y turns the minus side round: both classes count away from the line.
    return np.min(np.abs(distances(X, w, b)))

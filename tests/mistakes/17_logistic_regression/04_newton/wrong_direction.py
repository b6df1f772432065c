# The step went the other way, uphill.
def newton_step(X: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    return w + np.linalg.solve(curvature(X, w), gradient(X, y, w))

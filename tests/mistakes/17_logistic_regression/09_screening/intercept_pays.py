# The intercept pays as well. It only says how frequent the ones are.
def fit(X: np.ndarray, y: np.ndarray, strength: float) -> np.ndarray:
    A = np.column_stack([np.ones(len(X)), X])
    price = strength * np.eye(A.shape[1])
    w = np.zeros(A.shape[1])
    for _ in range(25):
        p = sigmoid(A @ w)
        slopes = A.T @ (p - y) / len(y) + price @ w
        curvature = A.T @ (A * (p * (1 - p))[:, None]) / len(y) + price
        w = w - np.linalg.solve(curvature, slopes)
    return w

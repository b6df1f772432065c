# All rows were looked at in each step. One row is enough for a step.
def pegasos(X: np.ndarray, y: np.ndarray, strength: float, order: np.ndarray) -> np.ndarray:
    w = np.zeros(X.shape[1])
    for t in range(1, len(order) + 1):
        w = w - subgradient(X, y, w, strength) / (strength * t)
    return w

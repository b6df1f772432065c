# The rate stayed as it was in the first step. It is 1 / (strength · t).
def pegasos(X: np.ndarray, y: np.ndarray, strength: float, order: np.ndarray) -> np.ndarray:
    w = np.zeros(X.shape[1])
    for t, i in enumerate(order, start=1):
        # i : i + 1 keeps a table of one row, so that the same function serves.
        slopes = subgradient(X[i : i + 1], y[i : i + 1], w, strength)
        w = w - slopes / strength
    return w

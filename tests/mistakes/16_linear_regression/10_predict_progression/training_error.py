# Each row was predicted by a fit that had seen it.
def left_out_errors(X: np.ndarray, y: np.ndarray, strengths: np.ndarray) -> np.ndarray:
    squares = np.zeros(len(strengths))
    fifth = np.arange(len(y)) % 5
    for k in range(5):
        kept, out = fifth != k, fifth == k
        # Inside the loop: means taken from all rows would already know those left out.
        Z, Z_out = standardise(X[kept], X[out])
        for at, strength in enumerate(strengths):
            Z, Z_out = standardise(X, X[out])
            w = ridge(Z, y, strength)
            squares[at] += np.sum((y[out] - w[0] - Z_out @ w[1:]) ** 2)
    return squares / len(y)

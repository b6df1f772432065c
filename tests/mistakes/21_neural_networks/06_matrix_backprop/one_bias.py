# The rows were averaged for the bias. Each row used it, and each pays in full.
def affine_back(
    G: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    # Rows share W and b, so these two add up over the rows; X adds up over the columns of W.
    return G @ W.T, X.T @ G, G.mean(axis=0)

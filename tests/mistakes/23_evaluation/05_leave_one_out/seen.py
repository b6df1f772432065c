# This fit has seen the row that it predicts.
def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    errors = np.zeros(len(y))
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        errors[i] = y[i] - A[i] @ fit(A, y)
    return errors

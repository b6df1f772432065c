# This is least squares, whatever `fit` is.
def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    errors = np.zeros(len(y))
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        errors[i] = y[i] - A[i] @ least_squares(A[others], y[others])
    return errors

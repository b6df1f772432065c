# These are the predictions. How far are they from y?
def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    errors = np.zeros(len(y))
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        errors[i] = A[i] @ fit(A[others], y[others])
    return errors

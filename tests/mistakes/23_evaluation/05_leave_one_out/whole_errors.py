# The numbers are int64, but floats were expected.
def one_by_one(A: np.ndarray, y: np.ndarray, fit: Fit) -> np.ndarray:
    errors = np.zeros(len(y), dtype=y.dtype)
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        errors[i] = y[i] - A[i] @ fit(A[others], y[others])
    return errors

# Only the last column is in this result. Each iteration has to add to the sum so far.
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = A[i] @ x
    return result


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result = x[j] * A[:, j]
    return result

# This is a linear combination of the rows of A. A[i] is a row; how is a column written?
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = A[i] @ x
    return result


def by_columns(A, x):
    result = np.zeros(A.shape[1])
    for j in range(A.shape[0]):
        result = result + x[j] * A[j]
    return result

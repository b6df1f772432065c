# Some columns are missing. A has d columns, so how many iterations are there?
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = A[i] @ x
    return result


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(min(A.shape)):
        result = result + x[j] * A[:, j]
    return result

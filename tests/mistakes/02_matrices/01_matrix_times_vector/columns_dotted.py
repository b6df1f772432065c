# These are dot products of x with the columns of A. Entry i uses row i.
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = sum(A[j, i] * x[j] for j in range(min(A.shape)))
    return result


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result = result + x[j] * A[:, j]
    return result

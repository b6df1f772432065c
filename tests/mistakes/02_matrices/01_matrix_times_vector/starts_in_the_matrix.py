# The argument `A` of `by_columns` was changed. Does your function work on a copy?
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = A[i] @ x
    return result


def by_columns(A, x):
    result = A[:, 0]
    result *= x[0]
    for j in range(1, A.shape[1]):
        result += x[j] * A[:, j]
    return result

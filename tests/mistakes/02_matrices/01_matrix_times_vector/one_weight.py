# All columns were scaled by the same coefficient. The coefficient of column j is x[j].
def by_rows(A, x):
    result = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        result[i] = A[i] @ x
    return result


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result = result + x[0] * A[:, j]
    return result

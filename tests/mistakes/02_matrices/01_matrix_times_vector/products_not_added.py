# These are the products A[i, j] · x[j]. The products of each row still have to be summed.
def by_rows(A, x):
    return A * x


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result = result + x[j] * A[:, j]
    return result

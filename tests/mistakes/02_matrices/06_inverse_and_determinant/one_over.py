# This is 1 over each entry, the inverse for `*` but not for `@`.
def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[:, j] = solve(A, unit[:, j])
    return 1 / A

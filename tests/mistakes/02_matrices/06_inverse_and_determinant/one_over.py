# This is 1 over each number, which undoes `*` but not `@`.
def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[:, j] = solve(A, unit[:, j])
    return 1 / A

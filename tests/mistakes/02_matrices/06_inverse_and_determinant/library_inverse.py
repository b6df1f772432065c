# `np.linalg.inv` is what this exercise asks you to write.
def inverse(A):
    n = len(A)
    unit = np.eye(n)
    X = np.zeros((n, n))
    for j in range(n):
        X[:, j] = solve(A, unit[:, j])
    return np.linalg.inv(A)

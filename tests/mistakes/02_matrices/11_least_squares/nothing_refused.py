# The flipper is there twice, in mm and in cm: the columns are linearly dependent. Does `solve` call check_pivot for every pivot?
def solve(A, b):
    M = np.column_stack([A, b]).astype(float)
    n = len(M)
    for k in range(n):
        best = k + np.argmax(np.abs(M[k:, k]))
        row = M[k].copy()
        M[k] = M[best]
        M[best] = row
        for i in range(k + 1, n):
            M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x

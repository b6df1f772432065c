# These are dot products of columns with columns, A.T @ B. The first factor provides rows.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[k, i] * B[k, j]
    return C

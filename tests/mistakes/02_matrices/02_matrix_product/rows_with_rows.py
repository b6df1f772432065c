# These are dot products of rows with rows, A @ B.T. The second factor provides columns.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[j, k]
    return C

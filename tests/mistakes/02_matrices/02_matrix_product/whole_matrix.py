# `@` with a whole matrix is what you write here. Compute entry by entry.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return A @ B

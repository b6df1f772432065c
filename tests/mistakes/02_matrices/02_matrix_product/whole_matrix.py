# `@` with a whole matrix is what you are writing here. Go entry by entry.
def product(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return A @ B

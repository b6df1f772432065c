# `@` with a whole matrix is what you write here. Compute entry by entry.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        C[i] = A[i] @ B
    return C

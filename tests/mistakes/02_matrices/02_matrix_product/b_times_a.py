# This is B times A. Row i has to come from A, and column j from B.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + B[i, k] * A[k, j]
    return C

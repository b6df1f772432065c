# Each entry holds its last product only. The innermost loop has to add to the sum so far.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = A[i, k] * B[k, j]
    return C

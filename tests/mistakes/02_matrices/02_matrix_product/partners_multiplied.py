# This is the element-wise product A * B. An entry of AB needs a whole row and a whole column.
def matmul(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[k, j]
    return A * B

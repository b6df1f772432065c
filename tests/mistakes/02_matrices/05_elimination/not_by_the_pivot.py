# The difference was not divided by the pivot.
def back_substitute(M):
    n = len(M)
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = M[i, n] - M[i, :n] @ x
    return x

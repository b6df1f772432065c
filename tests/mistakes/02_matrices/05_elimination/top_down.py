# This went from the top row down. Which row gives its unknown directly?
def back_substitute(M):
    n = len(M)
    x = np.zeros(n)
    for i in range(n):
        x[i] = (M[i, n] - M[i, :n] @ x) / M[i, i]
    return x

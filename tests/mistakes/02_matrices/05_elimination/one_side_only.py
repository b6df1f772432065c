# The last column did not change. A row operation includes the right-hand side.
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        M[i, :-1] = M[i, :-1] - M[i, k] / M[k, k] * M[k, :-1]
    return M

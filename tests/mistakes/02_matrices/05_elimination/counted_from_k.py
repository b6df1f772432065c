# The index counts from row k. It has to count from the top of M.
def partial_pivot(M, k):
    M = np.array(M, dtype=float)
    best = np.argmax(np.abs(M[k:, k]))
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

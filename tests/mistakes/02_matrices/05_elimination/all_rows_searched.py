# Rows above k were searched too. Search from row k down.
def partial_pivot(M, k):
    M = np.array(M, dtype=float)
    best = np.argmax(np.abs(M[:, k]))
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

# The place was counted from row k, not from the top of M.
def largest_up(M, k):
    M = np.array(M, dtype=float)
    best = np.argmax(np.abs(M[k:, k]))
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

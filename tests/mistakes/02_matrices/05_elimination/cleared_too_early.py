# Column k was cleared, and then its 0 was used for the rest of the row.
def clear_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        for j in range(M.shape[1]):
            M[i, j] = M[i, j] - M[i, k] / M[k, k] * M[k, j]
    return M

# The multiplier was computed again after its entry in column k had become 0.
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        for j in range(M.shape[1]):
            M[i, j] = M[i, j] - M[i, k] / M[k, k] * M[k, j]
    return M

# The multiplier is inverted. Which entry has to become zero?
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[k, k] / M[i, k] * M[k]
    return M

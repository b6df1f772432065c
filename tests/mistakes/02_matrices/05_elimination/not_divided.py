# The multiplier was not divided by the pivot, which is not always 1.
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        M[i] = M[i] - M[i, k] * M[k]
    return M

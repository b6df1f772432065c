# A multiple of row k was added. Subtracting it makes the zero.
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in range(k + 1, len(M)):
        M[i] = M[i] + M[i, k] / M[k, k] * M[k]
    return M

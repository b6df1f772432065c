# Rows above k changed too. Eliminate only below row k.
def eliminate_below(M, k):
    M = np.array(M, dtype=float)
    for i in [j for j in range(len(M)) if j != k]:
        M[i] = M[i] - M[i, k] / M[k, k] * M[k]
    return M

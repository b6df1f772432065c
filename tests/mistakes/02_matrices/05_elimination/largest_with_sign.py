# Row 1 stayed up with its 5, but -9 is further from zero: signs do not count here.
def largest_up(M, k):
    M = np.array(M, dtype=float)
    best = k + np.argmax(M[k:, k])
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

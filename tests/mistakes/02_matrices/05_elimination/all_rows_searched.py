# Rows above k took part. They are finished: look from row k down.
def largest_up(M, k):
    M = np.array(M, dtype=float)
    best = np.argmax(np.abs(M[:, k]))
    row = M[k].copy()
    M[k] = M[best]
    M[best] = row
    return M

# This is the Manhattan (L1) distance, the sum of absolute differences.
def distance(u, v):
    return np.abs(u - v).sum()

# This is the L1 norm, the sum of absolute values, not the L2 norm.
def norm(u):
    return np.abs(u).sum()

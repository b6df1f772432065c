# The signs are missing, so the direction changed.
def normalize(u):
    require_nonzero(u)
    return np.abs(u) / norm(u)

# The components were summed before squaring. Square each one first.
def norm(u):
    return np.sqrt(u.sum() * u.sum())

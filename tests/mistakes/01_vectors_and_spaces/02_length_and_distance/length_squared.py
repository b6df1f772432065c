# It was divided by the squared norm, not by the norm.
def normalize(u):
    require_nonzero(u)
    return u / (u * u).sum()

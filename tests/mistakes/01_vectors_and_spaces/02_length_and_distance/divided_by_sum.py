# It was divided by the sum of its components, not by its norm.
def normalize(u):
    require_nonzero(u)
    return u / u.sum()

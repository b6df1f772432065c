# The root is missing: this is the length squared.
def length(u):
    return (u * u).sum()

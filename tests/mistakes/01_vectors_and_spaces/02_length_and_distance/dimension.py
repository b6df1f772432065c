# This is the dimension d, the number of components, not the norm.
def norm(u):
    return len(u)

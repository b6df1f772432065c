# No ValueError for the zero vector, which has no direction.
def normalize(u):
    return u / norm(u)

# This is a difference of two norms. Take the norm of the difference.
def distance(u, v):
    return norm(u) - norm(v)

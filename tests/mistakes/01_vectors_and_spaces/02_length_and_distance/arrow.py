# This is the arrow from v to u. How long is it?
def distance(u, v):
    return u - v

# This is how many numbers u has, not how long the arrow is.
def length(u):
    return len(u)

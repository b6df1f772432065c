# This is the difference vector u - v. What is its norm?
def distance(u, v):
    return u - v

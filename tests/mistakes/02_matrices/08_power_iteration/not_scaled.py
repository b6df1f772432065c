# This is A @ v, not yet scaled to length 1.
def step(A, v):
    w = A @ v
    return w

# This is A @ v, not yet normalized to length 1.
def power_step(A, v):
    w = A @ v
    return w

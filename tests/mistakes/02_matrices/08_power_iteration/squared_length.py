# A @ v was divided by its squared length. The square root is missing.
def power_step(A, v):
    w = A @ v
    return w / (w @ w)

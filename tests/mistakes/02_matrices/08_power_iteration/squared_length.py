# Divided by the squared length. A root is missing.
def step(A, v):
    w = A @ v
    return w / (w @ w)

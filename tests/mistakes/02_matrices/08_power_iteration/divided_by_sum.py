# Divided by the sum of the numbers. The length is the root of the sum of squares.
def step(A, v):
    w = A @ v
    return w / w.sum()

# A @ v was divided by its sum. The length is the root of the sum of squares.
def power_step(A, v):
    w = A @ v
    return w / w.sum()

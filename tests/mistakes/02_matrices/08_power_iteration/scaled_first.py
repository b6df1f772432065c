# v was normalized before the multiplication. The product has to have length 1.
def power_step(A, v):
    w = A @ v
    return w / np.sqrt(v @ v)

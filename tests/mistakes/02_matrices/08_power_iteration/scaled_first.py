# v was scaled and then multiplied. It is the product that has to have length 1.
def step(A, v):
    w = A @ v
    return w / np.sqrt(v @ v)

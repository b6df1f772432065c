# That is Ax alone. xₖ is in column k of A, too.
def bowl_gradient(A, x):
    return A @ x

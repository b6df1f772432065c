# That is the value of the bowl, one number. A gradient has one for each xₖ.
def bowl_gradient(A, x):
    return x @ A @ x

# This is A @ (2x), a vector. Which of x's slopes belongs to which column of A?
def layer_jacobian(x, A):
    return A @ (2 * x)

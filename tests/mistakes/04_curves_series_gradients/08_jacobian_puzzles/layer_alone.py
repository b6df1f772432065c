# That is A alone. The square has a slope, too.
def layer_jacobian(x, A):
    return A

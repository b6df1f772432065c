# The sigmoid's own slope is missing.
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)


def weight_slope(w, x, y):
    guess = sigmoid(w * x)
    return 2 * (guess - y) * x

# The slope of w · x is missing. As w grows by 1, how much does w · x grow?
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)


def weight_slope(w, x, y):
    guess = sigmoid(w * x)
    return 2 * (guess - y) * guess * (1 - guess)

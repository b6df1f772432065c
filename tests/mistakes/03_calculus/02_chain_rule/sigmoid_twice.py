# The sigmoid came twice: guess is what it gives, not what it was given.
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)


def weight_slope(w, x, y):
    guess = sigmoid(w * x)
    return 2 * (guess - y) * sigmoid(guess) * (1 - sigmoid(guess)) * x

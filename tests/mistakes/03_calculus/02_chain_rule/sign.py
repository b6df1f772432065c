# The sign is turned round. Which comes first in the distance, guess or y?
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)


def weight_slope(w, x, y):
    guess = sigmoid(w * x)
    return 2 * (y - guess) * guess * (1 - guess) * x

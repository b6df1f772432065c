# The two rates were added. Degrees per km and km per hour multiply.
def chain(f_slope, g, g_slope, x):
    return f_slope(g(x)) + g_slope(x)


def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)

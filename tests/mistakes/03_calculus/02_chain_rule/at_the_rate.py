# f′ was asked at g′(x), a rate. It wants the place where g has arrived.
def chain(f_slope, g, g_slope, x):
    return f_slope(g_slope(x)) * g_slope(x)


def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)

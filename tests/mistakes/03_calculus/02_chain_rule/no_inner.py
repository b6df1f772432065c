# The inner rate is missing: how fast does g itself move?
def chain(f_slope, g, g_slope, x):
    return f_slope(g(x))


def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)

# f′ was asked at x. f takes what comes out of g, so where should f′ be asked?
def chain(f_slope, g, g_slope, x):
    return f_slope(x) * g_slope(x)


def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(h(x)) * h_slope(x)

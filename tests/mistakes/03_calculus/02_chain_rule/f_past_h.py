# f′ was asked at g(x). What reaches f has gone through h first.
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(x)) * g_slope(h(x)) * h_slope(x)

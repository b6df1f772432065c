# g′ was asked at x. What does g get to see here?
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(g(h(x))) * g_slope(x) * h_slope(x)

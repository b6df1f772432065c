# All three rates were asked at x. Only h takes x itself.
def chain_of_three(f_slope, g, g_slope, h, h_slope, x):
    return f_slope(x) * g_slope(x) * h_slope(x)

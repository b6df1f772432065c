# This is the forward slope: one of the two points is x itself.
def central_slope(f, x, h):
    return (f(x + h) - f(x)) / h
